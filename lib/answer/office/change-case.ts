import 'server-only'
import { formatCaseNumber } from '@/lib/answer/case/number'
import { type HeldCase, holdCase, type Step, takeStep } from '@/lib/answer/case/take-step'
import { nameState, nameStep } from '@/lib/answer/case/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import { type ChangeOptions, changeAs } from '@/lib/staff/call/change-as'
import type { LogAction } from '@/lib/staff/log/actions'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { formatDayTime } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'

export type Db = Prisma.TransactionClient

/** Which case, as it was seen. `lock` null: whatever became of it since. */
export type Seen = { id: number; lock: number | null }

export type Deed<T = undefined> =
  | { status: 'done'; value: T }
  | { status: 'gone' }
  /** Somebody was first, in Chinese who and with what. */
  | { status: 'changed'; said: string }
  /** In Chinese, at one field or, without one, of the whole. */
  | { status: 'refused'; message: string; field?: string }

export type NoDeed = Exclude<Deed, { status: 'done' }>

const CASE = {
  number: true,
  kind: true,
  officeId: true,
  areaId: true,
  answerBy: true,
  mergedInto: { select: { number: true } },
  office: { select: { id: true, name: true, path: true } },
} as const

type CaseRow = Prisma.CaseGetPayload<{ select: typeof CASE }>

/** What is taken for the one that acts: when, by whom, in whose name are here already. */
type OwnStep = Pick<Step, 'kind' | 'text' | 'isInternal' | 'set'>

/** A case that is held while it is changed. */
export type Work = CaseRow & {
  db: Db
  actor: Actor
  held: HeldCase
  at: Date
  /**
   * Takes a step in the name of the actor's own office, which may lie above that in whose inbox the case is. Ends the
   * change where the state does not allow it.
   */
  step: (own: OwnStep) => Promise<void>
  /** Writes a line of the log: what was done, and to which case. */
  log: (action: LogAction, what: string) => Promise<void>
  /** Ends the change without a trace. */
  refuse: (message: string, field?: string) => never
}

type Leave = (answer: NoDeed) => never

/** Who was first, and with what. */
async function sayChanged(db: Db, id: number, kind: CaseKind): Promise<string> {
  const last = await db.caseStep.findFirst({
    where: { caseId: id },
    orderBy: { id: 'desc' },
    select: { kind: true, at: true, office: true, staffName: true },
  })
  if (!last) return '刚才有人改过'
  return `${last.staffName ?? last.office ?? '居民'}刚才办过：${nameStep(kind, last.kind)}（${formatDayTime(last.at)}）`
}

function makeWork(db: Db, actor: Actor, held: HeldCase, row: CaseRow, leave: Leave): Work {
  const refuse = (message: string, field?: string) => leave({ status: 'refused', message, field })
  const at = now()
  const work: Work = {
    ...row,
    ...{ db, actor, held, at, refuse },
    step: async own => {
      const by = { at, office: actor.area.name, staffName: actor.name }
      const after = await takeStep(db, work.held, { ...own, ...by })
      if (!after) return refuse(`没有办：这件现在是“${nameState(row.kind, work.held.state)}”，不能再这样办。`)
      work.held = after
    },
    log: (action, what) =>
      writeLog(db, {
        actor,
        areaId: row.officeId,
        action,
        summary: `${what} ${formatCaseNumber(row.number)}`,
      }),
  }
  return work
}

/**
 * Holds a case for whoever may handle it, as it was seen.
 * @param officeId whose inbox it lay in when the right to it was asked for
 * @param alsoDouble even where it is handled as another
 */
export async function openWork(
  db: Db,
  actor: Actor,
  { id, lock }: Seen,
  { officeId, alsoDouble, leave }: { officeId: number; alsoDouble?: boolean; leave: Leave },
): Promise<Work> {
  const held = await holdCase(db, id)
  if (!held) return leave({ status: 'gone' })
  const row = await db.case.findUniqueOrThrow({ where: { id }, select: CASE })
  const isOther = row.officeId !== officeId || (lock !== null && lock !== held.lock)
  if (isOther) return leave({ status: 'changed', said: await sayChanged(db, id, row.kind) })
  const work = makeWork(db, actor, held, row, leave)
  const main = row.mergedInto
  if (main && !alsoDouble) work.refuse(`这件已经并到 ${formatCaseNumber(main.number)} 里，请在那一件上办。`)
  return work
}

/** In whose inbox a case lies, for whoever may handle it there; null: there is no such case. @throws Refused */
export async function requireOffice(actor: Actor, id: number): Promise<number | null> {
  const row = await getPrisma().case.findUnique({ where: { id }, select: { officeId: true } })
  if (row) await requireMay(actor, 'case:handle', row.officeId)
  return row?.officeId ?? null
}

type Options<T> = { alsoDouble?: boolean } & ChangeOptions<Deed<T>>

/**
 * The one way an office changes a case: authorised where it lies, held, and only as it was seen.
 * @throws Refused role or area
 */
export async function changeCase<T = undefined>(
  actor: Actor,
  seen: Seen,
  change: (work: Work) => Promise<T>,
  { alsoDouble, ...options }: Options<T> = {},
): Promise<Deed<T>> {
  const officeId = await requireOffice(actor, seen.id)
  if (officeId === null) return { status: 'gone' }
  return changeAs<Deed<T>>(
    actor,
    async (db, leave) => {
      const work = await openWork(db, actor, seen, { officeId, alsoDouble, leave })
      return { status: 'done', value: await change(work) }
    },
    options,
  )
}
