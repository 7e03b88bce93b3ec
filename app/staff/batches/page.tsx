import {
  Anchor,
  Stack,
  Table,
  TableTbody,
  TableTd,
  TableTh,
  TableThead,
  TableTr,
  Text,
  Title,
} from '@mantine/core'
import type { Metadata } from 'next'
import { Panel } from '@/components/staff/Panel'
import { BATCH_STATES, listBatches } from '@/lib/edition/batches'
import { USE_NAMES } from '@/lib/edition/types'
import { formatDayTime } from '@/lib/system/shanghai'
import { guardPage, requirePageActor } from '../_action/page-actor'

export const metadata: Metadata = { title: '批量印' }

/** The batches of the account's subtree, whoever started them. */
export default async function BatchesPage() {
  const actor = await requirePageActor()
  const batches = await guardPage(() => listBatches(actor))
  return (
    <Stack>
      <Title order={1} size="h2">
        批量印
      </Title>
      <Anchor href="/staff/batches/new">新的一批</Anchor>
      <Panel>
        {batches.length === 0 && <Text>还没有批量印过。</Text>}
        {batches.length > 0 && (
          <Table>
            <TableThead>
              <TableTr>
                {['名称', '用途', '地方', '情况', '开始', '经手人'].map(title => (
                  <TableTh key={title}>{title}</TableTh>
                ))}
              </TableTr>
            </TableThead>
            <TableTbody>
              {batches.map(batch => (
                <TableTr key={batch.id}>
                  <TableTd>
                    <Anchor href={`/staff/batches/${batch.id}`}>{batch.title}</Anchor>
                  </TableTd>
                  <TableTd>{USE_NAMES[batch.use]}</TableTd>
                  <TableTd>{batch.total}个</TableTd>
                  <TableTd>{BATCH_STATES[batch.state]}</TableTd>
                  <TableTd>{formatDayTime(batch.createdAt)}</TableTd>
                  <TableTd>{batch.createdBy}</TableTd>
                </TableTr>
              ))}
            </TableTbody>
          </Table>
        )}
      </Panel>
    </Stack>
  )
}
