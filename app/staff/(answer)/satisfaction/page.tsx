import { Button, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
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
import { TextLink } from '@/components/staff/page/TextLink'
import { inboxHref, inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import { saySatisfaction } from '@/lib/answer/satisfaction/grades'
import { readOverview } from '@/lib/answer/satisfaction/overview'
import { MOST_SERVICES } from '@/lib/answer/satisfaction/satisfaction'
import { BAD_SPAN, readSpan, SPANS } from '@/lib/answer/satisfaction/span'
import { listLogAreas } from '@/lib/staff/log-reading/read-log'

export const metadata: Metadata = { title: '满意度' }

const EVERYTHING = inboxQuerySchema.parse({})

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {title}
      </Title>
      {children}
    </div>
  )
}

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
          {SPANS[wish.span]}，服务满意度：{saySatisfaction(whole.service)}；办理满意度：
          {saySatisfaction(whole.handling)}。
        </Text>
        <Text size="sm">
          服务满意度是居民打过电话以后评的，算在居民所在的地方；办理满意度是来信办完以后评的，算在办理的地方，两个不相加。分五级：非常满意、满意、基本满意、不满意、非常不满意，前三级算满意，后两级是差评。
        </Text>
        <Panel title="服务满意度：打过电话以后">
          <Stack gap="lg">
            <Part title="各地方">
              <PlaceTable figure="service" places={places} />
            </Part>
            <Part title="逐月">
              <MonthTable figure="service" places={months.service} />
            </Part>
            <Part title="各项服务">
              <ServiceTable rows={services.rows} />
            </Part>
          </Stack>
          {whole.service.bad > 0 && (
            <Text size="sm" mt="sm">
              <TextLink
                href={inboxHref(EVERYTHING, { area: wish.areaId, show: 'badService' })}
                underline="always"
              >
                看来信里{BAD_SPAN}天的服务差评写了什么
              </TextLink>
            </Text>
          )}
          {services.cut && (
            <Text size="sm" mt="sm">
              只列出满意度最低的{MOST_SERVICES}项。
            </Text>
          )}
        </Panel>
        <Panel title="办理满意度：来信办完以后">
          <Stack gap="lg">
            <Part title="各地方">
              <PlaceTable figure="handling" places={places} />
            </Part>
            <Part title="逐月">
              <MonthTable figure="handling" places={months.handling} />
            </Part>
          </Stack>
        </Panel>
        <Panel title="收到和答复">
          <HandledTable rows={handled} />
          <Text size="sm" mt="sm">
            重新办理的，两次都按时才算按时。居民撤回的、只评价不用答复的，算“不用答复”。
          </Text>
        </Panel>
      </Stack>
    </>
  )
}
