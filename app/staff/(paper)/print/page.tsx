import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import { EditionTable } from '@/components/staff/paper/edition/EditionTable'
import { LocalAddressAlert } from '@/components/staff/paper/edition/LocalAddressAlert'
import { LongAddressAlert } from '@/components/staff/paper/edition/LongAddressAlert'
import { PrintForm } from '@/components/staff/paper/edition/PrintForm'
import { openPrintPlace } from '@/lib/paper/edition/browse'
import { listEditions } from '@/lib/paper/edition/editions'
import { previewCard, printCard } from './actions'

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
      <PageTitle title="印卡">
        {below.length > 0 && (
          <LinkButton variant="default" href={`/staff/batches/new?area=${area.id}`}>
            把{area.name}下面的一批印出来
          </LinkButton>
        )}
      </PageTitle>
      <PlaceLinks place={place} href="/staff/print?area=" />
      <LocalAddressAlert />
      <LongAddressAlert />
      {overdue && (
        <Panel title={`印${area.name}的卡`}>
          <PrintForm
            key={area.id}
            areaId={area.id}
            overdue={overdue}
            preview={previewCard}
            print={printCard}
          />
        </Panel>
      )}
      <Panel title="印过的">
        <EditionTable editions={editions} />
      </Panel>
    </Stack>
  )
}
