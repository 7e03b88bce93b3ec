import { Badge, Group, Title } from '@mantine/core'
import { z } from 'zod'
import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import {
  ANNOUNCEMENT_STATES,
  judgeAnnouncement,
  listAllAnnouncements,
} from '@/lib/content/announcement/announcement-list'
import { listQuerySchema } from '@/lib/record/page'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'

const COLORS = { waiting: 'blue', shown: 'green', over: 'gray', listed: 'gray', expired: 'gray' }

function State({ row }: { row: Parameters<typeof judgeAnnouncement>[0] }) {
  const state = judgeAnnouncement(row, now())
  return (
    <Badge variant="outline" color={COLORS[state]}>
      {ANNOUNCEMENT_STATES[state]}
    </Badge>
  )
}

const CHOICES = [
  { value: '', label: '全部' },
  { value: '1', label: '7天内到期的' },
]

const { metadata, Page } = listPage({
  title: '公告',
  href: '/staff/announcements',
  add: '写一条公告',
  query: listQuerySchema.extend({ expiring: z.enum(['', '1']).catch('').default('') }),
  read: (place, query) => listAllAnnouncements(place, query, query.expiring ? now() : null),
  columns: [
    {
      label: '标题',
      render: ({ id, title }) => <TextLink href={`/staff/announcements/${id}`}>{title}</TextLink>,
    },
    { label: '类型', render: ({ kind }) => ANNOUNCEMENT_KINDS[kind] },
    { label: '区域', render: ({ areaName }) => areaName },
    { label: '活动时间', render: ({ startsAt }) => (startsAt ? writeShanghai(startsAt) : '') },
    { label: '发布', render: ({ publishAt }) => writeShanghai(publishAt) },
    { label: '到期', render: ({ expireAt }) => (expireAt ? writeShanghai(expireAt) : '不到期') },
    { label: '状态', render: row => <State row={row} /> },
  ],
  more: ({ place, query: { expiring } }) => ({
    filters: [{ name: 'expiring', label: '看哪些', value: expiring, choices: CHOICES }],
    ...(expiring && {
      empty: '这里没有7天内到期的公告。',
      children: (
        <Group gap="md">
          <Title order={2} size="h4">
            7天内到期的
          </Title>
          <TextLink href={`/staff/announcements?area=${place.area.id}`}>看全部公告</TextLink>
        </Group>
      ),
    }),
  }),
})

export { metadata, Page as default }
