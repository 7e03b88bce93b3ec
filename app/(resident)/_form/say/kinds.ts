import type { CaseKind } from '@/lib/answer/case/words'
import type { KindPage } from './kind-page'
import { opinionPage } from './opinion'
import { orderPage } from './order'
import { problemPage } from './problem'
import { ratingPage } from './rating'
import { reportPage } from './report'

/** The page of each kind. */
export const KIND_PAGES: Record<CaseKind, KindPage> = {
  REPORT: reportPage,
  RATING: ratingPage,
  OPINION: opinionPage,
  PROBLEM: problemPage,
  ORDER: orderPage,
}
