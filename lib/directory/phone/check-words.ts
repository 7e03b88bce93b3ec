import { formatDate } from '@/lib/system/clock/shanghai'
import type { DueState } from './due'
import { formatPhoneNumber } from './format'
import type { CheckResult } from './types'

/** What came of a call, as staff say it. */
export const RESULT_NAMES: Record<CheckResult, string> = {
  ANSWERED: '接通',
  NO_ANSWER: '没人接',
  BUSY: '忙线',
  WRONG: '号码不对',
}

/** Why a number is on the list. */
export const STATE_NAMES: Record<DueState, string> = {
  never: '没核验过',
  lapsed: '核验过期了',
  failed: '上次没打通',
  due: '快到期',
  missing: '缺号码',
  fine: '有效',
}

export type CheckFact = {
  number: string
  result: CheckResult
  checkedAt: Date
  checkedBy: string
  note: string | null
}

/** The last call in words: 2026年8月1日 王芳打过，没人接（转了三次）. */
export function describeCheck(check: CheckFact | null): string {
  if (!check) return '还没有人打过'
  const { checkedAt, checkedBy, result, note } = check
  return `${formatDate(checkedAt)}${checkedBy}打过，${RESULT_NAMES[result]}${note ? `（${note}）` : ''}`
}

/** What residents said of a number since its last check: 打不通3次，最近2026年11月28日. */
export function describeReports({ times, lastAt }: { times: number; lastAt: Date }): string {
  return `打不通${times}次，最近${formatDate(lastAt)}`
}

/** A call as the log has it: 核验火灾和抢险救援 119：接通（转了三次）. */
export function describeCall(
  service: string,
  number: string,
  result: CheckResult,
  note: string | null,
): string {
  return `核验${service} ${formatPhoneNumber(number)}：${RESULT_NAMES[result]}${note ? `（${note}）` : ''}`
}

/** What is said once a call is recorded. */
export function describeRecorded(number: string, result: CheckResult): string {
  const said = `记下了：${formatPhoneNumber(number)} ${RESULT_NAMES[result]}。`
  if (result === 'ANSWERED') return `${said}居民页面马上写明今天核验过。`
  if (result === 'BUSY') return `${said}忙线不算数，请过一会儿再打。`
  return `${said}居民页面不再显示这个号码，改为上级的号码；上级也没有打得通的，改为可先拨的号码。`
}
