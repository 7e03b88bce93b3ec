import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { CheckResult } from '@/lib/directory/phone/types'
import { formatNearDay } from '@/lib/system/clock/shanghai'

const FAILED = '核实过了，确实打不通，页面上已经先换成别的号码，正在找对的号码。'

/**
 * What a resident reads who could not reach a number, once the phone was rung. Null: a busy line proves nothing.
 * @param check.number what was rung
 * @param isSame it is what the resident rang; else that has been replaced
 */
export function sayChecked(
  { number, result, at }: { number: string; result: CheckResult; at: Date },
  isSame: boolean,
): string | null {
  if (result === 'BUSY') return null
  if (result !== 'ANSWERED') return FAILED
  const day = formatNearDay(at, at)
  return isSame
    ? `${day}打过这个号码，接通了。您再试试；还打不通请再说一声。`
    : `号码已经换成 ${formatPhoneNumber(number)}，${day}打过，接通了。`
}
