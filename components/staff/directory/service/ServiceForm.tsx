'use client'
import { Alert, Stack, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { TextLink } from '@/components/staff/page/TextLink'
import { RecordForm } from '@/components/staff/record/RecordForm'
import type { LineAbove, LivePhone, ServiceFacts } from '@/lib/desk/service/service-facts'
import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import { LineNumbers } from './LineNumbers'
import classes from './Preview.module.css'
import { PreviewPane } from './PreviewPane'
import { ServiceFields } from './ServiceFields'
import { startService, toServiceValues } from './service-values'

type Props = { record: OpenRecord; facts: ServiceFacts; categoryId: number | null }

/** Numbers that stood on paper when the page was opened and are others now. */
function useTouched(live: LivePhone[]): LivePhone[] {
  const [before] = useState(live)
  return before.filter(was => was.impact && live.find(({ id }) => id === was.id)?.number !== was.number)
}

/** Which line from above an override changes is not chosen here, and its category is that line's. */
function fixOverride(service: ServiceSnapshot | null, above: LineAbove | null): Record<string, number> {
  const overridesId = service ? service.overridesId : above?.serviceId
  const categoryId = above?.categoryId ?? service?.categoryId
  return overridesId && categoryId ? { overridesId, categoryId } : {}
}

/** The form of a service, with its look beside it. */
export function ServiceForm({ record, facts, categoryId }: Props) {
  const around = useRef<HTMLDivElement>(null)
  const touched = useTouched(facts.live)
  const service = record.snapshot as ServiceSnapshot | null
  const hidden = { areaId: record.area.id, ...fixOverride(service, facts.above) }
  const isOverride = 'overridesId' in hidden
  const start = service ? toServiceValues(service) : startService(categoryId, isOverride)
  return (
    <div className={classes.beside}>
      <Stack ref={around} gap="md">
        {touched.length > 0 && (
          <Alert color="orange" role="status" title="印出去的卡有旧号码了">
            {touched.map(({ id, impact }) => (
              <Text key={id}>{impact}</Text>
            ))}
            <TextLink href={`/staff/reprints?area=${record.area.id}`}>看要重印的</TextLink>
          </Alert>
        )}
        {(record.recordId !== null || isOverride) && <LineNumbers numbers={facts.numbers} />}
        <RecordForm record={record} values={start} hidden={hidden}>
          <ServiceFields facts={facts} isOverride={isOverride} />
        </RecordForm>
      </Stack>
      <PreviewPane around={around} version={record.seen} />
    </div>
  )
}
