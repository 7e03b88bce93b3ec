'use client'
import { Checkbox, Table, TextInput } from '@mantine/core'
import { memo } from 'react'
import { withMended } from '@/components/staff/form/Mended'
import { useMended } from '@/components/staff/form/use-mended'
import type { Readiness } from '@/lib/paper/batch/preflight'
import { copiesSchema } from '@/lib/paper/edition/edition-form'
import { bearsLines, isCard } from '@/lib/paper/sheet/layouts'
import { sayTerse } from '@/lib/paper/sheet/say-overflow'
import { readBy } from '@/lib/system/form/field'
import type { ChosenBatch } from './read-chosen'

export const readCopies = readBy(copiesSchema)

/** How an area stands to what is asked for. */
export type AreaState = { is: 'ready' | 'room' | 'characters' | 'overdue' | 'unknown'; words: string }

/** Of a poster, large print or a magnet only the press knows: it is asked when the batch is begun. */
const LATER = '可以印，开始以后再看放不放得下'

function describeFit({ isKnown, overflow, fitsTerse }: Readiness, chosen: ChosenBatch): AreaState {
  const { isTerse } = chosen
  if (!bearsLines(chosen.layout) || (!isCard(chosen.layout) && overflow?.why !== 'characters'))
    return { is: 'ready', words: LATER }
  if (!isKnown) return { is: 'unknown', words: '还在看放不放得下' }
  if (!overflow) return { is: 'ready', words: '可以印' }
  if (isTerse && fitsTerse) return { is: 'ready', words: '可以印，不印说明' }
  const { why, head, lines } = overflow
  return { is: why, words: `${head}${sayTerse(overflow, fitsTerse)}${lines.join('')}` }
}

/** Whether an area may be printed as it is chosen, or why not. */
export function describeReadiness(area: Readiness, chosen: ChosenBatch): AreaState {
  const fit = describeFit(area, chosen)
  const overdue = bearsLines(chosen.layout) ? area.overdue : []
  const left = overdue.filter(line => !chosen.fallbacks.has(String(line.baseServiceId)))
  if (fit.is !== 'ready' || left.length === 0) return fit
  return { is: 'overdue', words: `号码过期：${left.map(line => line.name).join('、')}` }
}

type Props = {
  area: Readiness
  at: number
  is: AreaState['is']
  words: string
  /** 0: as many as everywhere. */
  copies: number
}

/** One area of a batch. A thousand of them stand on a page: each is drawn anew only when something of its own changed. */
export const AreaRow = memo(function AreaRow({ area, at, is, words, copies }: Props) {
  const name = `areas[${at}].copies`
  const { error, mended, handlers } = useMended(name, readCopies)
  const ready = is === 'ready'
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
      <Table.Td miw={200}>{words}</Table.Td>
    </Table.Tr>
  )
})
