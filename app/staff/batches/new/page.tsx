import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { PageTitle } from '@/components/staff/PageTitle'
import { Panel } from '@/components/staff/Panel'
import { BatchForm } from '@/components/staff/print/BatchForm'
import { LocalAddressAlert } from '@/components/staff/print/LocalAddressAlert'
import { PlaceLinks } from '@/components/staff/print/PlaceLinks'
import { ScopeLinks } from '@/components/staff/print/ScopeLinks'
import type { BatchScope } from '@/lib/edition/batch-plan'
import { openPrintPlace } from '@/lib/edition/browse'
import { runPreflight } from '@/lib/edition/preflight'
import { readId } from '../../_action/area-param'
import { guardPage, requirePageActor } from '../../_action/page-actor'
import { startPrinting } from '../actions'

export const metadata: Metadata = { title: '新的一批' }

type Search = { area?: string; scope?: string; picked?: string | string[] }

function readScope({ scope, picked }: Search, areaId: number): BatchScope {
  const areaIds = [picked ?? []]
    .flat()
    .map(readId)
    .filter(id => id !== null)
  if (areaIds.length) return { kind: 'picked', areaIds }
  return { kind: scope === 'outdated' ? 'outdated' : 'subtree', areaId }
}

/** Which areas, how they stand before anything is printed, and the start. */
export default async function NewBatchPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requirePageActor()
  const search = await searchParams
  const place = await guardPage(() => openPrintPlace(actor, readId(search.area)))
  const scope = readScope(search, place.area.id)
  const flight = await guardPage(() => runPreflight(actor, scope, []))
  const title = scope.kind === 'outdated' ? `${place.area.name}重印` : `${place.area.name}一批`
  return (
    <Stack>
      <PageTitle title="新的一批" />
      <PlaceLinks place={place} href="/staff/batches/new?area=" />
      <LocalAddressAlert />
      <ScopeLinks areaId={place.area.id} name={place.area.name} kind={scope.kind} />
      <Panel title="印前检查">
        {flight.areas.length === 0 ? (
          <Text>这里没有要印的地方。</Text>
        ) : (
          <BatchForm
            key={JSON.stringify(scope)}
            flight={flight}
            title={title}
            replacing={scope.kind !== 'subtree'}
            action={startPrinting}
          />
        )}
      </Panel>
    </Stack>
  )
}
