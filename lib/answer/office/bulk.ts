import 'server-only'
import { formatCaseNumber } from '@/lib/answer/case/number'
import { changeAs } from '@/lib/staff/call/change-as'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'
import { type Deed, openWork, requireOffice, type Seen, type Work } from './change-case'
import { type Forwarded, type Forwarding, forwardOne } from './forward'
import { acceptOne } from './steps'

/** So many at once: more is no longer looked at. */
export const MOST_AT_ONCE = 50

export type BulkOutcome<T = void> = {
  done: { number: string; value: T }[]
  /** In Chinese, by 受理编号, what could not be done and why. */
  left: string[]
}

/** Carries why one of many is left out of its own work. */
class LeftOut extends Error {}

const sayWhy = (why: Exclude<Deed, { status: 'done' }>): string =>
  why.status === 'gone' ? '已经没有了' : why.status === 'changed' ? why.said : why.message

type Change<T> = (work: Work) => Promise<T>

/**
 * One thing done to many cases in one transaction: to each that allows it as it was seen, and the others are named.
 * Nothing of one that does not allow it is changed.
 */
async function changeMany<T>(actor: Actor, chosen: Seen[], change: Change<T>): Promise<BulkOutcome<T>> {
  const seen = chosen.slice(0, MOST_AT_ONCE).sort((a, b) => a.id - b.id)
  const offices = new Map<number, number | null>()
  for (const { id } of seen) offices.set(id, await requireOffice(actor, id))
  const numbers = await readNumbers(seen)
  return changeAs<BulkOutcome<T>>(actor, async (db, leave) => {
    const done: BulkOutcome<T>['done'] = []
    const left: string[] = []
    for (const one of seen) {
      const officeId = offices.get(one.id)
      if (officeId == null) {
        left.push('有一件已经没有了')
        continue
      }
      const stop = (why: Parameters<typeof sayWhy>[0]): never => {
        throw new LeftOut(sayWhy(why))
      }
      const number = formatCaseNumber(numbers.get(one.id) ?? '')
      await db.$executeRaw`SAVEPOINT one`
      try {
        const value = await change(await openWork(db, actor, one, { officeId, leave: stop }))
        done.push({ number, value })
      } catch (error) {
        if (!(error instanceof LeftOut)) throw error
        await db.$executeRaw`ROLLBACK TO SAVEPOINT one`
        left.push(`${number}：${error.message}`)
      }
    }
    const outcome = { done, left }
    return done.length > 0 ? outcome : leave(outcome)
  })
}

async function readNumbers(seen: Seen[]): Promise<Map<number, string>> {
  const rows = await getPrisma().case.findMany({
    where: { id: { in: seen.map(({ id }) => id) } },
    select: { id: true, number: true },
  })
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** Takes up all that are chosen. @throws Refused role or area, where one of them lies elsewhere */
export function acceptCases(actor: Actor, chosen: Seen[]): Promise<BulkOutcome> {
  return changeMany(actor, chosen, acceptOne)
}

/** Hands on all that are chosen, each with a link of its own. @throws Refused role or area */
export function forwardCases(
  actor: Actor,
  chosen: Seen[],
  forwarding: Forwarding,
): Promise<BulkOutcome<Forwarded>> {
  return changeMany(actor, chosen, work => forwardOne(work, forwarding))
}
