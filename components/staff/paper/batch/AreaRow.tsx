'use client'
import { Checkbox, Table, TextInput } from '@mantine/core'
import { memo } from 'react'
import { withMended } from '@/components/staff/form/Mended'
import { useMended } from '@/components/staff/form/use-mended'
import type { Readiness } from '@/lib/paper/batch/preflight'
import { copiesSchema } from '@/lib/paper/edition/edition-form'
import { readBy } from '@/lib/system/form/field'

const READY = '可以印'

export const readCopies = readBy(copiesSchema)

/**
 * Whether an area may be printed, or why not.
 * @param fallbacks lines for which something else is printed
 * @param isTerse what does not fit is printed without what each service does
 */
export function describeReadiness(area: Readiness, fallbacks: Set<string>, isTerse: boolean): string {
  if (area.overflow && !(isTerse && area.fitsTerse))
    return `${area.overflow.head}${area.fitsTerse ? '不印说明就放得下。' : ''}${area.overflow.lines.join('')}`
  const left = area.overdue.filter(line => !fallbacks.has(String(line.baseServiceId)))
  return left.length ? `号码过期：${left.map(line => line.name).join('、')}` : READY
}

type Props = {
  area: Readiness
  at: number
  state: string
  /** 0: as many as everywhere. */
  copies: number
}

/** One area of a batch. A thousand of them stand on a page: each is drawn anew only when something of its own changed. */
export const AreaRow = memo(function AreaRow({ area, at, state, copies }: Props) {
  const name = `areas[${at}].copies`
  const { error, mended, handlers } = useMended(name, readCopies)
  const ready = state === READY
  return (
    <Table.Tr>
      <Table.Td miw={140}>
        <input type="hidden" name={`areas[${at}].areaId`} value={area.areaId} />
        <Checkbox
          key={String(ready)}
          name={`areas[${at}].chosen`}
          value="on"
          label={area.name}
          defaultChecked={ready}
          disabled={!ready}
        />
      </Table.Td>
      <Table.Td miw={90}>{area.town.name}</Table.Td>
      <Table.Td>
        <TextInput
          key={copies}
          {...handlers}
          name={name}
          aria-label={`${area.name}的份数`}
          inputMode="numeric"
          placeholder="同上"
          defaultValue={copies || ''}
          error={error}
          aria-invalid={error ? true : undefined}
          inputContainer={withMended(mended)}
          disabled={!ready}
          w={110}
        />
      </Table.Td>
      <Table.Td miw={200}>{state}</Table.Td>
    </Table.Tr>
  )
})
