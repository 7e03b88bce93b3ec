import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { cancelPrinting, resumePrinting } from '@/app/staff/(paper)/batches/actions'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { BatchFiles } from '@/components/staff/paper/batch/BatchFiles'
import { BatchPlaces } from '@/components/staff/paper/batch/BatchPlaces'
import { BatchProgress } from '@/components/staff/paper/batch/BatchProgress'
import { listBatchPlaces } from '@/lib/paper/batch/batch-places'
import { BATCH_STATES, getBatch } from '@/lib/paper/batch/batches'
import { USE_NAMES } from '@/lib/paper/edition/types'
import { nameLayout } from '@/lib/paper/sheet/layouts'
import { formatDayTime } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '批量印' }

/** One batch: how far it has come, its end, its file. */
export default async function BatchPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePageActor()
  const id = readId((await params).id)
  const batch = id && (await guardPage(() => getBatch(actor, id)))
  if (!batch) notFound()
  // Not while it runs: the page is looked at again each second.
  const places = batch.state === 'DONE' ? await listBatchPlaces(actor, batch.id) : null
  return (
    <Stack>
      <PageTitle title={batch.title} />
      <Text>
        {batch.total}个地方，{USE_NAMES[batch.use]}，{nameLayout(batch.layout)}。
        {formatDayTime(batch.createdAt)}由{batch.createdBy}开始。
      </Text>
      <Panel title={BATCH_STATES[batch.state]}>
        <BatchProgress
          id={batch.id}
          state={batch.state}
          done={batch.done}
          total={batch.total}
          reason={batch.reason}
          cancel={cancelPrinting}
          resume={resumePrinting}
        />
        {batch.state === 'DONE' && <BatchFiles batch={batch} />}
      </Panel>
      {places && (
        <Panel title="哪些地方">
          <BatchPlaces {...places} />
        </Panel>
      )}
    </Stack>
  )
}
