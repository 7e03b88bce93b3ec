'use client'
import { Checkbox, Stack, Text } from '@mantine/core'
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
  const named = numbers
    .slice(0, NAMED)
    .map(({ number, area, reason }) => `${formatPhoneNumber(number)}（${area}的，${REASONS[reason]}）`)
  return `${named.join('、')}${numbers.length > NAMED ? `等${numbers.length}个号码` : ''}`
}

function describeLine(line: OverdueLine & { areas?: number }): string {
  const instead = line.instead.map(formatPhoneNumber).join('、')
  const areas = line.areas ? `（${line.areas}个地方）` : ''
  return `${line.category} · ${line.name}：${nameNumbers(line)} → 改印 ${instead}${areas}`
}

/** The lines that may not be printed as they are, each with the choice to print something else. */
export function OverdueChoices({ lines }: { lines: (OverdueLine & { areas?: number })[] }) {
  if (lines.length === 0) return null
  return (
    <fieldset>
      <legend>下面的号码过期没核验，不能印</legend>
      <Stack gap="sm">
        <Text size="sm">先打电话核验；急着印，可以逐条勾选，改印后面的号码，居民现在看到的也是它。</Text>
        {lines.map(line => (
          <Checkbox
            key={line.baseServiceId}
            name="fallbacks"
            value={String(line.baseServiceId)}
            label={describeLine(line)}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
