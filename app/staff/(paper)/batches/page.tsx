import { Badge } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { BATCH_STATES, type BatchDetail, type BatchState, listBatches } from '@/lib/paper/batch/batches'
import { USE_NAMES } from '@/lib/paper/edition/types'
import { formatDayTime } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '批量印' }

const COLORS: Record<BatchState, string> = {
  RUNNING: 'orange',
  DONE: 'green',
  CANCELLED: 'gray',
  FAILED: 'red',
  LOST: 'red',
}

const COLUMNS: Column<BatchDetail>[] = [
  { label: '名称', render: ({ id, title }) => <TextLink href={`/staff/batches/${id}`}>{title}</TextLink> },
  { label: '用途', render: ({ use }) => USE_NAMES[use] },
  { label: '地方', render: ({ total }) => `${total}个` },
  {
    label: '情况',
    render: ({ state }) => (
      <Badge variant="light" color={COLORS[state]}>
        {BATCH_STATES[state]}
      </Badge>
    ),
  },
  { label: '开始', render: ({ createdAt }) => formatDayTime(createdAt) },
  { label: '经手人', render: ({ createdBy }) => createdBy },
]

/** The batches of the account's subtree, whoever started them. */
export default async function BatchesPage() {
  const actor = await requirePageActor()
  const batches = await guardPage(() => listBatches(actor))
  return (
    <>
      <PageTitle title="批量印">
        <LinkButton href="/staff/batches/new">新的一批</LinkButton>
      </PageTitle>
      <Panel>
        <DataTable caption="批量印过的" columns={COLUMNS} rows={batches} empty="还没有批量印过。" />
      </Panel>
    </>
  )
}
