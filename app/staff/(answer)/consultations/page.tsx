import { Badge } from '@mantine/core'
import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listConsultations } from '@/lib/answer/consultation/consultation-list'
import {
  CONSULTATION_STATES,
  type ConsultationTime,
  judgeConsultation,
} from '@/lib/answer/consultation/state'
import { listQuerySchema } from '@/lib/record/page'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'

const COLORS = { waiting: 'blue', open: 'green', closed: 'orange', told: 'gray' }

function State({ row }: { row: ConsultationTime }) {
  const state = judgeConsultation(row, now())
  return (
    <Badge variant="outline" color={COLORS[state]}>
      {CONSULTATION_STATES[state]}
    </Badge>
  )
}

const { metadata, Page } = listPage({
  title: '征求意见',
  href: '/staff/consultations',
  add: '写一个征求意见',
  query: listQuerySchema,
  read: listConsultations,
  columns: [
    {
      label: '标题',
      render: ({ id, title }) => <TextLink href={`/staff/consultations/${id}`}>{title}</TextLink>,
    },
    { label: '区域', render: ({ areaName }) => areaName },
    { label: '开始', render: ({ opensAt }) => writeShanghai(opensAt) },
    { label: '截止', render: ({ closesAt }) => writeShanghai(closesAt) },
    { label: '答了的', render: ({ replies }) => replies },
    { label: '状态', render: row => <State row={row} /> },
  ],
})

export { metadata, Page as default }
