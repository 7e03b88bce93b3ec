import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { CoverageTable } from '@/components/staff/desk/today/CoverageTable'
import { FullAlert, LowAlert, StoragePanel } from '@/components/staff/desk/today/StoragePanel'
import { TodoList } from '@/components/staff/desk/today/TodoList'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { SettingsChanges } from '@/components/staff/staff/log/SettingsChanges'
import { saySatisfaction } from '@/lib/answer/satisfaction/grades'
import { SPANS, satisfactionHref, TODAY_SPAN } from '@/lib/answer/satisfaction/span'
import { readStorage } from '@/lib/desk/today/storage'
import { readToday } from '@/lib/desk/today/today'
import { listOthersChanges, SHOWN_DAYS } from '@/lib/staff/log-reading/settings-changes'
import { now } from '@/lib/system/clock/clock'
import { formatDate, shanghaiParts, weekdayName } from '@/lib/system/clock/shanghai'
import { MOST_PLACES } from '@/lib/system/tree/places-below'

export const metadata: Metadata = { title: { absolute: '今日 · 明白卡工作台' } }

/** What there is to do, and how much of the subtree is verified. */
export default async function TodayPage() {
  const actor = await requirePageActor()
  const [today, storage, changes] = await guardPage(() =>
    Promise.all([readToday(actor), readStorage(actor), listOthersChanges(actor)]),
  )
  const at = now()
  return (
    <>
      <PageTitle title="今日">
        <Text>
          {formatDate(at)} {weekdayName(shanghaiParts(at).weekday)}
        </Text>
      </PageTitle>
      <Stack gap="lg">
        <Text>
          您好，{actor.name}。这里是{actor.area.name}要办的事。
        </Text>
        <FullAlert storage={storage} />
        <LowAlert storage={storage} />
        <SettingsChanges rows={changes} days={SHOWN_DAYS} />
        <TodoList today={today} />
        <Panel title="号码核验了多少">
          <CoverageTable coverage={today.coverage} most={MOST_PLACES} />
        </Panel>
        <Panel title="满意度">
          <Text>
            {actor.area.name}
            {SPANS[TODAY_SPAN]}，服务满意度：{saySatisfaction(today.satisfaction.service)}；办理满意度：
            {saySatisfaction(today.satisfaction.handling)}。
            <TextLink href={satisfactionHref(TODAY_SPAN)} underline="always">
              看详细的
            </TextLink>
          </Text>
        </Panel>
        {storage.details && <StoragePanel details={storage.details} />}
      </Stack>
    </>
  )
}
