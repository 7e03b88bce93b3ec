import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import { ReprintTable } from '@/components/staff/paper/reprint/ReprintTable'
import { Pager } from '@/components/staff/table/Pager'
import { openPrintPlace } from '@/lib/paper/edition/browse'
import { listReprints, REPRINT_PAGE, type ReprintList } from '@/lib/paper/reprint/reprint'

export const metadata: Metadata = { title: '要重印的' }

type Props = { searchParams: Promise<{ area?: string; page?: string }> }

function describeList({ areas, editions, copies, waiting }: ReprintList): string {
  const reprinted = waiting > 0 ? `其中${waiting}次印刷已重印，待换发。` : ''
  return `${areas}个地方，${editions}次印刷，${copies}份还在外面。${reprinted}号码变了的、份数多的排在前面。`
}

/** Paper that is out and no longer true, worst first. */
export default async function ReprintsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const search = await searchParams
  const place = await guardPage(() => openPrintPlace(actor, readId(search.area)))
  const page = readId(search.page) ?? 1
  const list = await guardPage(() => listReprints(actor, place.area.id, page - 1))
  return (
    <Stack>
      <PageTitle title="要重印的" />
      <PlaceLinks place={place} href="/staff/reprints?area=" />
      <Text>{list.editions === 0 ? '还在外面的卡，内容都没有变。' : describeList(list)}</Text>
      {list.editions > 0 && (
        <Panel>
          <ReprintTable key={`${place.area.id} ${page}`} rows={list.rows} areaId={place.area.id} />
          <Pager
            page={page}
            pageCount={Math.ceil(list.editions / REPRINT_PAGE)}
            total={list.editions}
            hrefOf={at => `/staff/reprints?area=${place.area.id}&page=${at}`}
          />
        </Panel>
      )}
    </Stack>
  )
}
