'use client'
import { Checkbox, Stack, Text } from '@mantine/core'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { OverdueLine, WaitingReason } from '@/lib/paper/edition/readiness'

const REASONS: Record<WaitingReason, string> = {
  'never-checked': '从没核验过',
  lapsed: '核验已过期',
  failed: '上次没打通',
}

/** The lines that may not be printed as they are, each with the choice to print something else. */
export function OverdueChoices({ lines }: { lines: (OverdueLine & { areas?: number })[] }) {
  if (lines.length === 0) return null
  return (
    <fieldset>
      <legend>下面的号码过期没核验，不能印</legend>
      <Stack gap="sm">
        <Text size="sm">先打电话核验；急着印，可以逐条勾选，改印后面的号码。</Text>
        {lines.map(line => (
          <Checkbox
            key={line.baseServiceId}
            name="fallbacks"
            value={String(line.baseServiceId)}
            label={`${line.category} · ${line.name}：${line.numbers
              .map(number => `${formatPhoneNumber(number.number)}（${REASONS[number.reason]}）`)
              .join(
                '、',
              )} → 改印 ${line.instead.map(formatPhoneNumber).join('、')}${line.areas ? `（${line.areas}个地方）` : ''}`}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
