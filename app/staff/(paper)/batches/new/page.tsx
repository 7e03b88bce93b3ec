import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { startPrinting } from '@/app/staff/(paper)/batches/actions'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import { BatchForm } from '@/components/staff/paper/batch/BatchForm'
import { BatchMends } from '@/components/staff/paper/batch/BatchMends'
import { ScopeLinks } from '@/components/staff/paper/batch/ScopeLinks'
import { StillLooking } from '@/components/staff/paper/batch/StillLooking'
import { LocalAddressAlert } from '@/components/staff/paper/edition/LocalAddressAlert'
import { LongAddressAlert } from '@/components/staff/paper/edition/LongAddressAlert'
import { newBatchPath } from '@/lib/paper/batch/batch-address'
import type { BatchScope } from '@/lib/paper/batch/batch-plan'
import { runPreflight } from '@/lib/paper/batch/preflight'
import { openPrintPlace } from '@/lib/paper/edition/browse'
import { copiesSchema } from '@/lib/paper/edition/edition-form'
import { type Layout, listLayouts } from '@/lib/paper/sheet/layouts'

export const metadata: Metadata = { title: '新的一批' }

type Search = {
  area?: string
  scope?: string
  picked?: string | string[]
  use?: string
  layout?: string
  /** Of an area that was picked: 59-120. */
  copies?: string | string[]
  terse?: string
}

const COPIES = /^(\d+)-(\d+)$/

const isTerse = ({ terse }: Search) => terse === '1'

const readUse = ({ use }: Search) => (use === 'POSTER' ? 'POSTER' : 'HANDOUT')

/** The layout that was asked for, where it is one of that use. */
function readAskedLayout(search: Search): Layout | undefined {
  return listLayouts(readUse(search)).find(layout => layout === search.layout)
}

/** How many copies were asked for, by area; what is no such thing says nothing. */
function readAsked({ copies }: Search): Record<number, number> {
  const asked = [copies ?? []].flat().flatMap(one => {
    const [, id, n] = COPIES.exec(one) ?? []
    const [areaId, count] = [readId(id), copiesSchema.safeParse(n).data]
    return areaId && count ? [[areaId, count] as const] : []
  })
  return Object.fromEntries(asked)
}

function readScope({ scope, picked }: Search, areaId: number): BatchScope {
  const areaIds = [picked ?? []]
    .flat()
    .map(readId)
    .filter(id => id !== null)
  if (areaIds.length) return { kind: 'picked', areaIds }
  return { kind: scope === 'outdated' ? 'outdated' : 'subtree', areaId }
}

/** The address of the very same choice of areas. */
function addressOf(scope: BatchScope, areaId: number, search: Search): string {
  return newBatchPath({
    areaId,
    use: readUse(search),
    layout: readAskedLayout(search),
    isTerse: isTerse(search),
    isOutdated: scope.kind === 'outdated',
    picked: scope.kind === 'picked' ? scope.areaIds : [],
    copies: readAsked(search),
  })
}

/** Which areas, how they stand before anything is printed, and the start. */
export default async function NewBatchPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requirePageActor()
  const search = await searchParams
  const place = await guardPage(() => openPrintPlace(actor, readId(search.area)))
  const scope = readScope(search, place.area.id)
  const layout = readAskedLayout(search)
  const { mends, ...flight } = await guardPage(() => runPreflight(actor, scope, []))
  const title = scope.kind === 'outdated' ? `${place.area.name}重印` : `${place.area.name}一批`
  return (
    <Stack>
      <PageTitle title="新的一批" />
      <PlaceLinks place={place} href="/staff/batches/new?area=" />
      <LocalAddressAlert />
      <LongAddressAlert />
      <ScopeLinks areaId={place.area.id} name={place.area.name} kind={scope.kind} />
      {flight.unknown > 0 && (
        <StillLooking
          unknown={flight.unknown}
          total={flight.areas.length}
          href={addressOf(scope, place.area.id, search)}
        />
      )}
      {mends.length > 0 && <BatchMends mends={mends} />}
      <Panel title="印前检查">
        {flight.areas.length === 0 ? (
          <Text>这里没有要印的地方。</Text>
        ) : (
          <BatchForm
            key={JSON.stringify([scope, layout])}
            flight={flight}
            title={title}
            replacing={scope.kind !== 'subtree'}
            use={readUse(search)}
            layout={layout}
            isTerse={isTerse(search)}
            asked={readAsked(search)}
            action={startPrinting}
          />
        )}
      </Panel>
    </Stack>
  )
}
