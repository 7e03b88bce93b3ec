import 'server-only'
import { formatCaseNumber } from '@/lib/answer/case/number'
import { mayStep } from '@/lib/answer/life/life'
import type { CaseState } from '@/lib/generated/prisma/enums'
import { changeAs } from '@/lib/staff/call/change-as'
import type { Actor } from '@/lib/staff/session/actor'
import { changeCase, type Deed, openWork, requireOffice, type Seen, type Work } from './change-case'

/** What residents whose case is handled as another read. */
const MERGED_WORDS = '和同样的事并成一件办'

/** How far a case has come before it is answered. */
const PROGRESS: CaseState[] = ['RECEIVED', 'ACCEPTED', 'FORWARDED', 'HANDLING']

/** A double stands where the case stands as which it is handled, unless it had come further. */
const further = (main: CaseState, own: CaseState) =>
  PROGRESS.indexOf(main) > PROGRESS.indexOf(own) ? main : own

async function mergeOne(main: Work, double: Work): Promise<void> {
  const { db, held } = double
  if (double.kind !== main.kind) double.refuse('不是同一类的事，不能并成一件。')
  await double.step({
    kind: 'MERGED',
    text: MERGED_WORDS,
    set: {
      mergedIntoId: main.held.id,
      officeId: main.officeId,
      state: further(main.held.state, held.state),
    },
  })
  // What was handled as this one is from now on handled as that.
  await db.case.updateMany({
    where: { mergedIntoId: held.id },
    data: { mergedIntoId: main.held.id, officeId: main.officeId },
  })
}

/** So many are merged at once. */
export const MOST_MERGED = 50

/**
 * 并件: some cases are one matter from now on, handled as the first of them.
 * @param main as which they are handled; doubles: the others, each as it was seen
 * @throws Refused role or area
 */
export async function mergeCases(actor: Actor, main: Seen, doubles: Seen[]): Promise<Deed<number>> {
  const all = [main, ...doubles.filter(({ id }) => id !== main.id)].slice(0, MOST_MERGED + 1)
  const offices = new Map<number, number>()
  for (const { id } of all) {
    const officeId = await requireOffice(actor, id)
    if (officeId === null) return { status: 'gone' }
    offices.set(id, officeId)
  }
  return changeAs<Deed<number>>(actor, async (db, leave) => {
    const works = new Map<number, Work>()
    // Always in one order: two who merge at once wait for each other, and neither for ever.
    for (const seen of [...all].sort((a, b) => a.id - b.id))
      works.set(seen.id, await openWork(db, actor, seen, { officeId: offices.get(seen.id)!, leave }))
    const into = works.get(main.id)!
    if (!mayStep(into.held.state, 'MERGED')) into.refuse('主件已经答复了，不能再往里并。')
    const others = [...works.values()].filter(work => work !== into)
    if (others.length === 0) into.refuse('请选要并的来信。')
    for (const work of others) await mergeOne(into, work)
    const numbers = others.map(({ number }) => formatCaseNumber(number)).join('、')
    await into.step({ kind: 'NOTE', text: `并进来${others.length}件：${numbers}`, isInternal: true })
    await into.log('case.merge', `${others.length}件并到`)
    return { status: 'done', value: others.length }
  })
}

/** Takes a case out again, to be handled by itself. @throws Refused role or area */
export function unmergeCase(actor: Actor, seen: Seen): Promise<Deed<void>> {
  const unmerge = async (work: Work) => {
    const { mergedInto } = work
    if (!mergedInto) return work.refuse('这件没有并到别的件里。')
    const from = formatCaseNumber(mergedInto.number)
    await work.step({
      kind: 'NOTE',
      text: `从 ${from} 拆出来，单独办`,
      isInternal: true,
      set: { mergedIntoId: null },
    })
    await work.log('case.merge', `从 ${from} 拆出`)
  }
  return changeCase(actor, seen, unmerge, { alsoDouble: true })
}
