import type { CaseKind } from '@/lib/answer/case/words'

/** The kinds in the fewest words. */
export const SHORT_KINDS: Record<CaseKind, string> = {
  PROBLEM: '身边问题',
  REPORT: '打不通',
  RATING: '满意度',
  ORDER: '点单',
  OPINION: '意见',
}
