import { Button, Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { MonthTable } from '@/components/staff/answer/satisfaction/MonthTable'
import {
  HandledTable,
  PlaceTable,
  ServiceTable,
} from '@/components/staff/answer/satisfaction/SatisfactionTables'
import { SpanForm } from '@/components/staff/answer/satisfaction/SpanForm'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { saySatisfaction } from '@/lib/answer/satisfaction/grades'
import { readOverview } from '@/lib/answer/satisfaction/overview'
import { MOST_SERVICES } from '@/lib/answer/satisfaction/satisfaction'
import { readSpan, SPANS } from '@/lib/answer/satisfaction/span'
import { listLogAreas } from '@/lib/staff/log-reading/read-log'

export const metadata: Metadata = { title: '满意度' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How residents found services and what was done about what they sent, for whoever answers for a place. */
export default async function SatisfactionPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const search = await searchParams
  const wish = { areaId: readId(search.area) ?? actor.area.id, span: readSpan(search.span) }
  const { whole, services, places, months, handled } = await guardPage(() => readOverview(actor, wish))
  const areas = await guardPage(() => listLogAreas(actor))
  const file = `/staff/satisfaction/csv?area=${wish.areaId}&span=${wish.span}`
  const name = areas.find(({ id }) => id === wish.areaId)?.name ?? ''
  return (
    <>
      <PageTitle title="满意度">
        <Button component="a" href={file} variant="default" download>
          导出表格（CSV）
        </Button>
      </PageTitle>
      <Stack gap="lg">
        <Panel>
          <SpanForm areas={areas} areaId={wish.areaId} span={wish.span} />
        </Panel>
        <Text>
          {name}
          {SPANS[wish.span]}：{saySatisfaction(whole)}。
        </Text>
        <Text size="sm">
          分五级：非常满意、满意、基本满意、不满意、非常不满意，前三级算满意。打过电话以后的评价和办完以后的评价都算；服务的满意度只算打过电话以后的。
        </Text>
        <Panel title="逐月看">
          <MonthTable places={months} />
        </Panel>
        <Panel title="各地方">
          <PlaceTable rows={places} />
        </Panel>
        <Panel title="各项服务">
          <ServiceTable rows={services.rows} />
          {services.cut && (
            <Text size="sm" mt="sm">
              只列出满意度最低的{MOST_SERVICES}项。
            </Text>
          )}
        </Panel>
        <Panel title="收到和答复">
          <HandledTable rows={handled} />
        </Panel>
      </Stack>
    </>
  )
}
