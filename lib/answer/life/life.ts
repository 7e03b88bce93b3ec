import type { CaseKind, CaseState, CaseStepKind } from '@/lib/generated/prisma/enums'
import { shanghaiParts } from '@/lib/system/clock/shanghai'

/** States in which somebody still has something to do. */
export const OPEN_STATES: CaseState[] = ['RECEIVED', 'ACCEPTED', 'FORWARDED', 'HANDLING', 'ANSWERED']
/** Those in which nobody has said anything to the resident yet. */
const UNANSWERED: CaseState[] = ['RECEIVED', 'ACCEPTED', 'FORWARDED', 'HANDLING']

type Move = { from: CaseState[]; to: CaseState | null }

const stays = (from: CaseState[]): Move => ({ from, to: null })

/** The life of a case (国办发〔2020〕53号): from which states a step can be taken, and where it leads; null: nowhere. */
const MOVES: Record<Exclude<CaseStepKind, 'RECEIVED'>, Move> = {
  ACCEPTED: { from: ['RECEIVED'], to: 'ACCEPTED' },
  REFUSED: { from: ['RECEIVED', 'ACCEPTED'], to: 'REFUSED' },
  FORWARDED: { from: UNANSWERED, to: 'FORWARDED' },
  TAKEN: { from: ['FORWARDED'], to: 'HANDLING' },
  PROGRESS: { from: ['ACCEPTED', 'FORWARDED', 'HANDLING'], to: 'HANDLING' },
  ASKED: stays(OPEN_STATES),
  ADDED: stays(OPEN_STATES),
  ANSWERED: { from: OPEN_STATES, to: 'ANSWERED' },
  CLOSED: { from: ['ANSWERED'], to: 'CLOSED' },
  RATED: { from: ['ANSWERED', 'CLOSED'], to: 'RATED' },
  REOPENED: { from: ['CLOSED', 'RATED'], to: 'ACCEPTED' },
  WITHDRAWN: { from: OPEN_STATES, to: 'WITHDRAWN' },
  MERGED: stays(UNANSWERED),
  URGED: stays(['FORWARDED', 'HANDLING']),
  DEADLINE: stays(UNANSWERED),
  NOTE: stays([...OPEN_STATES, 'REFUSED', 'CLOSED', 'RATED', 'WITHDRAWN']),
}

/** Whether nobody has anything to do any more, unless it is opened again. */
export function isEnded(state: CaseState): boolean {
  return !OPEN_STATES.includes(state)
}

/** Whether a step can be taken in a state. */
export function mayStep(state: CaseState, step: Exclude<CaseStepKind, 'RECEIVED'>): boolean {
  return MOVES[step].from.includes(state)
}

/**
 * Where a step leads.
 * @returns null where it cannot be taken in this state
 */
export function stateAfter(state: CaseState, step: Exclude<CaseStepKind, 'RECEIVED'>): CaseState | null {
  const { from, to } = MOVES[step]
  return from.includes(state) ? (to ?? state) : null
}

/** Whether an answer is due that nobody has given. */
export function isLate({ state, answerBy }: { state: CaseState; answerBy: Date }, now: Date): boolean {
  return now > answerBy && UNANSWERED.includes(state)
}

type Rated = { state: CaseState; rating: number | null; reopenedAt: Date | null }

/** From this grade on it is 差评, and a reason is asked for. */
export const FIRST_BAD_GRADE = 4

/** 差评; null: not graded. */
export const isBad = (rating: number | null) => rating !== null && rating >= FIRST_BAD_GRADE

/** Opened again once, after 不满意 of what was done. */
export function mayReopen({ state, rating, reopenedAt }: Rated): boolean {
  return reopenedAt === null && isBad(rating) && mayStep(state, 'REOPENED')
}

/** Whoever is not content a second time opens nothing any more, and may say why. */
export function mayExplain({ state, rating, reopenedAt }: Rated): boolean {
  return reopenedAt !== null && isBad(rating) && state === 'RATED'
}

export type Graded = {
  kind: CaseKind
  state: CaseState
  receivedAt: Date
  ratedAt: Date | null
  /** When the last grade that was put right was. */
  correctedAt: Date | null
}

const onOneDay = (one: Date, other: Date) => shanghaiParts(one).dayNumber === shanghaiParts(other).dayNumber

/**
 * A wrong face was tapped: put right once, on the day it was tapped. What was opened again upon it stays as it was said;
 * what is graded anew after that is a grade of its own.
 */
export function mayCorrect({ kind, state, receivedAt, ratedAt, correctedAt }: Graded, now: Date): boolean {
  const isGraded = kind === 'RATING' ? state !== 'WITHDRAWN' : state === 'RATED'
  const gradedAt = kind === 'RATING' ? receivedAt : ratedAt
  if (!isGraded || !gradedAt || !onOneDay(gradedAt, now)) return false
  return correctedAt === null || correctedAt < gradedAt
}
