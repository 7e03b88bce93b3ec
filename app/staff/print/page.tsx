import { Group, Stack, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { Panel } from '@/components/staff/Panel'
import { EditionTable } from '@/components/staff/print/EditionTable'
import { PlaceLinks } from '@/components/staff/print/PlaceLinks'
import { PrintForm } from '@/components/staff/print/PrintForm'
import { TextLink } from '@/components/staff/TextLink'
import { openPrintPlace } from '@/lib/edition/browse'
import { listEditions } from '@/lib/edition/editions'
import { readId } from '../_action/area-param'
import { guardPage, requirePageActor } from '../_action/page-actor'
import { printCard } from './actions'

export const metadata: Metadata = { title: '印卡' }

type Props = { searchParams: Promise<{ area?: string }> }

/** One area: print its card, and what was printed of it. */
export default async function PrintPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const areaId = readId((await searchParams).area)
  const place = await guardPage(() => openPrintPlace(actor, areaId))
  const editions = await guardPage(() => listEditions(actor, place.area.id))
  const { area, overdue, below } = place
  return (
    <Stack>
      <Title order={1} size="h2">
        印卡
      </Title>
      <PlaceLinks place={place} href="/staff/print?area=" />
      {below.length > 0 && (
        <Group>
          <TextLink href={`/staff/batches/new?area=${area.id}`}>把{area.name}下面的一批印出来</TextLink>
        </Group>
      )}
      {overdue && (
        <Panel title={`印${area.name}的卡`}>
          <PrintForm key={area.id} areaId={area.id} overdue={overdue} action={printCard} />
        </Panel>
      )}
      <Panel title="印过的">
        <EditionTable editions={editions} />
      </Panel>
    </Stack>
  )
}
