'use client'
import { Checkbox, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { OverdueLine, WaitingReason } from '@/lib/paper/edition/readiness'

const REASONS: Record<WaitingReason, string> = {
  'never-checked': '从没核验过',
  lapsed: '核验已过期',
  failed: '上次没打通',
}

/** Of a batch a line may have a number for each village: so many are named, the rest are counted. */
const NAMED = 5

function nameNumbers({ numbers }: OverdueLine): string {
  const named = numbers.slice(0, NAMED).map(({ number, area, reason, alsoOf }) => {
    // A call proves a number for the service that it was rung for.
    const also = alsoOf ? `；“${alsoOf}”的这个号码打通过，这一项要另外核验` : ''
    return `${formatPhoneNumber(number)}（${area}的，${REASONS[reason]}${also}）`
  })
  return `${named.join('、')}${numbers.length > NAMED ? `等${numbers.length}个号码` : ''}`
}

function describeLine(line: OverdueLine & { areas?: number }): string {
  const instead = line.instead.map(formatPhoneNumber).join('、')
  const areas = line.areas ? `（${line.areas}个地方）` : ''
  return `${line.category} · ${line.name}：${nameNumbers(line)} → 改印 ${instead}${areas}`
}

type Props = {
  lines: (OverdueLine & { areas?: number })[]
  /** A plain form is not sent before each is ticked. */
  required?: boolean
}

/** The lines that may not be printed as they are, each with the choice to print something else. */
export function OverdueChoices({ lines, required }: Props) {
  const [left, setLeft] = useState(lines.length)
  const boxes = useRef<HTMLFieldSetElement>(null)
  const count = () =>
    setLeft(boxes.current?.querySelectorAll('input[name="fallbacks"]:not(:checked)').length ?? 0)
  // Boxes keep what was ticked while the lines about them come and go.
  useEffect(count, [lines])
  if (lines.length === 0) return null
  return (
    <fieldset ref={boxes} onChange={count}>
      <legend>{left > 0 ? '下面的号码过期没核验，不能印' : '都选好了，下面这几行改印别的号码'}</legend>
      <Stack gap="sm">
        <Text size="sm">
          {left > 0
            ? `还有${left}行：先打电话核验；急着印，可以逐条勾选，改印后面的号码，居民现在看到的也是它。`
            : '印出来的是后面的号码，居民现在看到的也是它。'}
        </Text>
        {lines.map(line => (
          <Checkbox
            key={line.baseServiceId}
            name="fallbacks"
            value={String(line.baseServiceId)}
            required={required}
            label={describeLine(line)}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
