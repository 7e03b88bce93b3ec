import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { HeadPictureField } from '@/components/staff/content/image/HeadPictureField'
import { HubHead } from '@/components/staff/desk/hub/HubHead'
import { HubLines } from '@/components/staff/desk/hub/HubLines'
import { AreaForm } from '@/components/staff/directory/area/AreaForm'
import { AreaWithdrawal } from '@/components/staff/directory/area/AreaWithdrawal'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { DiscardForm } from '@/components/staff/record/DiscardForm'
import { openAreaHub } from '@/lib/desk/hub/hub'
import { openPlace } from '@/lib/directory/area/place'
import { listSuccessors } from '@/lib/directory/area/successors'
import type { OpenRecord } from '@/lib/revision/form/open-record'

export const metadata: Metadata = { title: '区域' }

/** An area: all its card shows and where each line comes from, what else is here, and the area itself. */
export default async function AreaPage(props: RecordPageProps) {
  const record = await loadRecord('AREA', props)
  const actor = await requirePageActor()
  const place = await guardPage(() => openPlace(actor, record.area.id))
  const hub = record.recordId && (await guardPage(() => openAreaHub(actor, record.area.id)))
  if (!hub) return <NewArea record={record} parent={place.area} />
  const successors = await guardPage(() => listSuccessors(actor, hub.area.id))
  const { proposal } = record
  return (
    <Stack gap="lg">
      <HubHead hub={hub} trail={place.trail} childCount={place.below.length} />
      <Panel title="卡上的每一行">
        <HubLines hub={hub} />
      </Panel>
      <Panel title="区域资料">
        <AreaForm record={record} parent={null} picture={<HeadPictureField areaId={record.area.id} />} />
      </Panel>
      {proposal && (
        <Panel title="放弃这份修改">
          <DiscardForm proposal={proposal} />
        </Panel>
      )}
      {!proposal && (
        <Panel title="撤销这个区域">
          <AreaWithdrawal record={record} name={hub.area.name} successors={successors} />
        </Panel>
      )}
    </Stack>
  )
}

type NewProps = { record: OpenRecord; parent: Parameters<typeof AreaForm>[0]['parent'] }

function NewArea({ record, parent }: NewProps) {
  const { proposal } = record
  return (
    <Stack gap="lg">
      <PageTitle title="新的区域">
        <TextLink href={`/staff/areas?area=${record.area.id}`}>{record.area.name}下面的区域</TextLink>
      </PageTitle>
      <Panel title={`在${record.area.name}下面`}>
        <AreaForm record={record} parent={parent} />
      </Panel>
      {proposal && (
        <Panel title="放弃这份修改">
          <DiscardForm proposal={proposal} />
        </Panel>
      )}
    </Stack>
  )
}
