import type { CaseKind, CaseState, CaseStepKind, ReportWay } from '@/lib/generated/prisma/enums'

export { FIRST_BAD_GRADE } from '@/lib/answer/life/life'
export type { CaseKind, CaseSource, CaseState, CaseStepKind, ReportWay } from '@/lib/generated/prisma/enums'

/** The kinds as staff call them. */
export const KIND_NAMES: Record<CaseKind, string> = {
  REPORT: '号码打不通',
  RATING: '满意度',
  OPINION: '意见建议',
  PROBLEM: '身边问题',
  ORDER: '点单',
}

/** The last part of the address at which a kind is sent. */
export const KIND_PATHS: Record<CaseKind, string> = {
  REPORT: 'report',
  RATING: 'rating',
  OPINION: 'opinion',
  PROBLEM: 'problem',
  ORDER: 'order',
}

/** The kind of an address, or null. */
export function readKindPath(path: string): CaseKind | null {
  const found = Object.entries(KIND_PATHS).find(([, known]) => known === path)
  return (found?.[0] as CaseKind) ?? null
}

const STATES: Record<CaseState, string> = {
  RECEIVED: '已收到',
  ACCEPTED: '已受理',
  REFUSED: '不予受理',
  FORWARDED: '已转办',
  HANDLING: '办理中',
  ANSWERED: '已答复',
  CLOSED: '已办结',
  RATED: '已评价',
  WITHDRAWN: '已撤回',
}

const ORDER_STATES: Partial<Record<CaseState, string>> = {
  FORWARDED: '已派单',
  HANDLING: '已接单',
  RATED: '已评单',
}

/** Where a case stands, in the words of 12345; of an order in those of 点单. */
export function nameState(kind: CaseKind, state: CaseState): string {
  return (kind === 'ORDER' && ORDER_STATES[state]) || STATES[state]
}

const STEPS: Record<CaseStepKind, string> = {
  RECEIVED: '已收到',
  ACCEPTED: '已受理',
  REFUSED: '不予受理',
  FORWARDED: '已转办',
  TAKEN: '已接单',
  PROGRESS: '办理进展',
  ASKED: '想问清楚',
  ADDED: '您补充了',
  ANSWERED: '已答复',
  CLOSED: '已办结',
  RATED: '已评价',
  REOPENED: '重新办理',
  WITHDRAWN: '已撤回',
  MERGED: '并成一件办',
  URGED: '催办',
  DEADLINE: '改了期限',
  NOTE: '内部记录',
}

const ORDER_STEPS: Partial<Record<CaseStepKind, string>> = { FORWARDED: '已派单', RATED: '已评单' }

/** What was done at a step. */
export function nameStep(kind: CaseKind, step: CaseStepKind): string {
  return (kind === 'ORDER' && ORDER_STEPS[step]) || STEPS[step]
}

export const WAY_NAMES: Record<ReportWay, string> = {
  NO_ANSWER: '没人接',
  WRONG: '号码不对',
  BUSY: '一直占线',
  UNSOLVED: '接了，没解决',
}

/** The five grades of 好差评, best first: 1 … 5 (GB/T 39735-2020). */
export const GRADE_NAMES = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const

/** Whether words are the name of a grade, and nothing else. */
export const isGradeName = (words: string): boolean => GRADE_NAMES.some(name => name === words)

/** The name of a grade of 1 … 5. */
export function nameGrade(grade: number): string {
  return GRADE_NAMES[grade - 1] ?? ''
}
