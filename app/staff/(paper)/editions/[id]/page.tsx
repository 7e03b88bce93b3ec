import { Button, List, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { ChangesAlert } from '@/components/staff/paper/edition/ChangesAlert'
import { EventPanel } from '@/components/staff/paper/edition/EventPanel'
import { SnapshotTable } from '@/components/staff/paper/edition/SnapshotTable'
import { CodePanel } from '@/components/staff/paper/token/CodePanel'
import { getEdition } from '@/lib/paper/edition/editions'
import { listSisters } from '@/lib/paper/edition/sisters'
import { USE_NAMES } from '@/lib/paper/edition/types'
import { nameLayout } from '@/lib/paper/sheet/layouts'
import { formatDate } from '@/lib/system/clock/shanghai'
import { moveTarget, recordCopies } from './actions'

export const metadata: Metadata = { title: '印次' }

/** One edition: what stands on it, its copies, its codes. */
export default async function EditionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePageActor()
  const id = readId((await params).id)
  const edition = id && (await guardPage(() => getEdition(actor, id)))
  if (!edition) notFound()
  const sisters = await listSisters(actor, edition.id)
  const { snapshot, standing, changes } = edition
  return (
    <Stack>
      <PageTitle title={`${edition.area.name} 第${edition.number}次印`} />
      <Text>
        {formatDate(edition.printedAt)}由{edition.printedBy}印，{USE_NAMES[edition.use]}
        {edition.copies}份，{nameLayout(edition.layout)}。
      </Text>
      <ChangesAlert changes={changes} untrue={standing?.untrue ?? 0} />
      <Panel title="打印">
        <List mb="md">
          {edition.advice.map(line => (
            <li key={line}>{line}</li>
          ))}
        </List>
        <Button component="a" href={`/staff/editions/${edition.id}/file`}>
          打开PDF，打印（跟当时一模一样）
        </Button>
      </Panel>
      <Panel title="份数">
        <Text mb="md">
          没有收回或损坏的{standing?.out ?? 0}份；已发到户{standing?.handedOut ?? 0}，已张贴
          {standing?.posted ?? 0}
          ，损坏
          {standing?.damaged ?? 0}，已收回换新{standing?.replaced ?? 0}
          ，贴着更正贴、现在还对的{standing?.stickered ?? 0}。
        </Text>
        <EventPanel edition={edition} events={edition.events} sisters={sisters} action={recordCopies} />
      </Panel>
      <Panel title="二维码">
        <CodePanel codes={edition.codes} printed={snapshot.codes} action={moveTarget} />
      </Panel>
      <Panel title="卡上印的">
        <SnapshotTable categories={snapshot.categories} isBare={snapshot.isBare} changes={changes} />
        <Text size="sm" c="dimmed" mt="sm">
          存档校验码 {edition.contentHash.slice(0, 16)}，要查这份存档有没有被改动时用。
        </Text>
      </Panel>
    </Stack>
  )
}
