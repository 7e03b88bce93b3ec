import { Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { ServiceForm } from '@/components/staff/directory/service/ServiceForm'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { saySatisfaction } from '@/lib/answer/satisfaction/grades'
import { SPANS } from '@/lib/answer/satisfaction/span'
import { readServiceFacts } from '@/lib/desk/service/service-facts'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'

export const metadata: Metadata = { title: '服务项目' }

/** One service, or one that is to be: `?overrides=` the service above whose line it changes, `?category=`. */
export default async function ServicePage(props: RecordPageProps) {
  const record = await loadRecord('SERVICE', props)
  const actor = await requirePageActor()
  const { overrides, category } = await props.searchParams
  const service = record.snapshot as ServiceSnapshot | null
  const overridesId = service ? service.overridesId : readId(overrides)
  const facts = await guardPage(() =>
    readServiceFacts(actor, { areaId: record.area.id, recordId: record.recordId, overridesId }),
  )
  if (!service && overridesId !== null && !facts.above) notFound()
  const paper = facts.live.flatMap(({ impact }) => impact ?? [])
  const means = facts.above
    ? '撤下以后，这里又照上级的显示。'
    : '这里和下面的卡、网页上不再有这一行。以后可以从修改记录里恢复。'
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/areas/${record.area.id}`, label: `${record.area.name}卡上的每一行` }}
      withdrawal={[means, ...paper].join('')}
    >
      {facts.satisfaction && (
        <Text size="sm" mb="md">
          居民打过以后，{SPANS[365]}：{saySatisfaction(facts.satisfaction)}。
        </Text>
      )}
      <ServiceForm record={record} facts={facts} categoryId={readId(category)} />
    </RecordPage>
  )
}
