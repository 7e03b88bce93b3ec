import { Alert, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import { DayChart, PaperChart } from '@/components/staff/paper/edition/charts'
import { openPrintPlace } from '@/lib/paper/edition/browse'
import { readPicture } from '@/lib/paper/reprint/picture'

export const metadata: Metadata = { title: '印次情况' }

/** How the paper of a county (or any area) stands: out, true, outdated; scans by day. */
export default async function PicturePage({ searchParams }: { searchParams: Promise<{ area?: string }> }) {
  const actor = await requirePageActor()
  const areaId = readId((await searchParams).area)
  const place = await guardPage(() => openPrintPlace(actor, areaId))
  const picture = await guardPage(() => readPicture(actor, place.area.id))
  const { total } = picture
  return (
    <Stack>
      <PageTitle title={`${place.area.name} 印次情况`} />
      <PlaceLinks place={place} href="/staff/editions?area=" />
      <Text>
        在外面的有{total.editions}次印刷、{total.copies}份；内容没变的{total.copies - total.outdatedCopies}
        份，变了的
        {total.outdatedCopies}份。
      </Text>
      {picture.lostHosts.map(({ host, copies }) => (
        <Alert key={host} color="red" title={`有${copies}份卡上印的网址是${host}`}>
          这个网址不在服务器的设置里。请把它写进 OLD_HOSTS，并确认它还指向这里，否则这些卡扫不开。
        </Alert>
      ))}
      <Panel title="各地方">
        <PaperChart caption="还在外面的份数，按地方" by="地方" counts={picture.byArea} />
      </Panel>
      <Panel title="按印的月份">
        <PaperChart caption="还在外面的份数，按印的月份" by="月份" counts={picture.byMonth} />
      </Panel>
      <Panel title="每天扫码">
        <DayChart days={picture.byDay} />
      </Panel>
    </Stack>
  )
}
