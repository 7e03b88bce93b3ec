import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { FitFilterForm } from '@/components/staff/paper/fit/FitFilterForm'
import { MendPanel } from '@/components/staff/paper/fit/MendPanel'
import { type FitFilter, fitFilterSchema, MOST_LISTED, readFits } from '@/lib/paper/fit/list-fits'
import { keyMend } from '@/lib/paper/fit/mend'
import { sayCounts, sayUnknown } from '@/lib/paper/fit/say-fits'

export const metadata: Metadata = { title: '放不下的' }

/** So many things to change are shown; the others are counted. */
const MOST_SHOWN = 20

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The address of the page with what is to be changed of one service alone. */
function addressOf({ town, only }: FitFilter, service: number): string {
  return `/staff/fits?${new URLSearchParams({ ...(town && { town: String(town) }), ...(only && { only }), service: String(service) })}`
}

/** The cards that do not fit their paper, by what is to be changed once. */
export default async function FitsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const filter = fitFilterSchema.parse(await searchParams)
  const { counts, listed, mends, towns } = await guardPage(() => readFits(actor, filter))
  const withCounty = ['REGION', 'CITY'].includes(actor.area.kind)
  return (
    <Stack>
      <PageTitle title="放不下的" />
      <Text>
        {sayCounts(counts)}
        {sayUnknown(counts.unknown)}
      </Text>
      {towns.length > 0 && <FitFilterForm filter={filter} towns={towns} withCounty={withCounty} />}
      {towns.length > 0 && mends.length === 0 && <Text>这样的卡没有。</Text>}
      {listed === MOST_LISTED && <Text>下面只看了前{MOST_LISTED}张，选一个乡镇看其余的。</Text>}
      {mends.slice(0, MOST_SHOWN).map(mend => (
        <MendPanel
          key={keyMend(mend)}
          mend={mend}
          isAlone={filter.service !== null}
          hrefAlone={mend.service ? addressOf(filter, mend.service.serviceId) : '/staff/fits'}
        />
      ))}
      {mends.length > MOST_SHOWN && (
        <Text>还有{mends.length - MOST_SHOWN}项，每项影响的卡更少：先改上面的，或者选一个乡镇看。</Text>
      )}
    </Stack>
  )
}
