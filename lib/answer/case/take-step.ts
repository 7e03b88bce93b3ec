import 'server-only'
import { isEnded, stateAfter } from '@/lib/answer/life/life'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseState, CaseStepKind } from '@/lib/generated/prisma/enums'

type Db = Prisma.TransactionClient

/** A case that nobody else can change until the transaction ends. */
export type HeldCase = { id: number; state: CaseState; lock: number; mergedIntoId: number | null }

export type Step = {
  kind: Exclude<CaseStepKind, 'RECEIVED'>
  at: Date
  /** The office as residents read it; null: the resident. */
  office: string | null
  text?: string | null
  isInternal?: boolean
  /** For colleagues alone. */
  staffName?: string
  /** What else of the case changes with it. */
  set?: Prisma.CaseUncheckedUpdateInput
}

/** What an office does to a case, it does to all that were found to be the same matter. */
const SHARED: CaseStepKind[] = ['ACCEPTED', 'REFUSED', 'FORWARDED', 'TAKEN', 'PROGRESS', 'ANSWERED', 'CLOSED']
const MOST_DOUBLES = 500

/** Reads a case and holds it. @returns null where there is none */
export async function holdCase(db: Db, id: number): Promise<HeldCase | null> {
  const [held] = await db.$queryRaw<HeldCase[]>`
    SELECT "id", "state"::text AS state, "lock", "mergedIntoId" FROM "Case" WHERE "id" = ${id} FOR UPDATE`
  return held ?? null
}

function changesBy(
  { kind, at, set }: Step,
  before: CaseState,
  to: CaseState,
): Prisma.CaseUncheckedUpdateInput {
  return {
    state: to,
    lock: { increment: 1 },
    ...(kind === 'ANSWERED' && { answeredAt: at }),
    ...(isEnded(to) && !isEnded(before) && { endedAt: at }),
    ...(!isEnded(to) && isEnded(before) && { endedAt: null }),
    ...set,
  }
}

async function takeOne(db: Db, held: HeldCase, step: Step): Promise<HeldCase | null> {
  const to = stateAfter(held.state, step.kind)
  if (!to) return null
  const { kind, at, office, text, isInternal, staffName } = step
  await db.case.update({
    where: { id: held.id },
    data: changesBy(step, held.state, to),
    select: { id: true },
  })
  await db.caseStep.create({
    data: { caseId: held.id, kind, at, office, text: text || null, isInternal, staffName },
    select: { id: true },
  })
  return { ...held, state: to, lock: held.lock + 1 }
}

/**
 * The one way a case changes: a step that its state allows, written down, with all that follows from it; the same on
 * every case that was merged into it.
 * @returns the case after it; null where its state does not allow the step, and then nothing has changed
 */
export async function takeStep(db: Db, held: HeldCase, step: Step): Promise<HeldCase | null> {
  const after = await takeOne(db, held, step)
  if (!after || !SHARED.includes(step.kind) || step.isInternal) return after
  const doubles = await db.$queryRaw<HeldCase[]>`
    SELECT "id", "state"::text AS state, "lock", "mergedIntoId" FROM "Case"
    WHERE "mergedIntoId" = ${held.id} ORDER BY "id" LIMIT ${MOST_DOUBLES} FOR UPDATE`
  for (const double of doubles) await takeOne(db, double, { ...step, set: undefined })
  return after
}
