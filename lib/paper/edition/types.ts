import type { EditionEventKind, EditionUse } from '@/lib/generated/prisma/enums'
import type { PlannedCode } from './codes'
import type { SecondSnapshot } from './snapshot'

export type { EditionEventKind, EditionUse }

/** Of one area in one print. */
export const MOST_COPIES = 100_000

/** Older editions with copies out that are offered where a newer one goes out: more of one card nobody keeps apart. */
export const MOST_SISTERS = 20

export const USE_NAMES: Record<EditionUse, string> = { HANDOUT: '到户', POSTER: '楼道' }

export const EVENT_NAMES: Record<EditionEventKind, string> = {
  HANDED_OUT: '已发到户',
  POSTED: '已张贴',
  DAMAGED: '损坏',
  REPLACED: '已收回换新',
  STICKERED: '已贴更正贴',
}

/** An edition as it is written to the database, whole. */
export type EditionDraft = {
  areaId: number
  number: number
  snapshot: SecondSnapshot
  contentHash: string
  linesHash: string
  printedNumbers: string[]
  template: string
  layout: string
  use: EditionUse
  copies: number
  printedAt: string
  printedById: number
  printedBy: string
  batchId: number | null
  codes: (PlannedCode & { token: string })[]
}
