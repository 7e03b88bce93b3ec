import { stateAfter } from '@/lib/answer/life/life'
import { isWorkingDay } from '@/lib/answer/rules/deadline'
import type { CaseState, CaseStepKind } from '@/lib/generated/prisma/enums'
import * as words from './data/letters'
import type { Dice } from './dice'
import type { Letter, LetterStep } from './types'

type Planned = Omit<LetterStep, 'daysAgo' | 'minute'> & { after: number }

type Told = (typeof words.TOLD)['PROBLEM']
type Sent = Pick<Letter, 'kind' | 'daysAgo' | 'minute' | 'grade' | 'text'>

const step = (kind: CaseStepKind, by: Planned['by'], after: number, text: string | null = null): Planned => ({
  ...{ kind, by, after, text },
})

/** A company or team has it: it takes it, says how far it is, and one in ten cannot. */
function planHandler(dice: Dice, { progress, done }: Told): Planned[] {
  const steps = [step('FORWARDED', 'office', dice.whole(0, 1)), step('TAKEN', 'handler', dice.whole(0, 2))]
  if (dice.chance(0.5)) steps.push(step('PROGRESS', 'handler', dice.whole(0, 2), dice.pick(progress)))
  if (dice.chance(0.1))
    steps.push({ ...step('NOTE', 'handler', 1, `办不了：${dice.pick(words.DECLINED)}`), isInternal: true })
  else steps.push(step('PROGRESS', 'handler', dice.whole(1, 3), `办完了：${dice.pick(done)}`))
  return steps
}

function planAnswer(dice: Dice, { answers }: Told): Planned[] {
  const steps = [step('ANSWERED', 'office', dice.whole(0, 2), dice.pick(answers))]
  if (dice.chance(0.9)) steps.push(step('CLOSED', 'office', 0))
  return steps
}

/** Rated by one in three; who is not content may have it opened again. */
function planRating(dice: Dice, told: Told): Planned[] {
  if (!dice.chance(0.35)) return []
  const grade = dice.weigh([
    [35, 1],
    [30, 2],
    [15, 3],
    [14, 4],
    [6, 5],
  ] as const)
  const rated = { ...step('RATED', 'resident', dice.whole(0, 4)), grade }
  if (grade < 4 || dice.chance(0.5)) return [rated]
  const again = step('REOPENED', 'resident', dice.whole(0, 2), dice.pick(told.again))
  return [rated, again, ...(dice.chance(0.8) ? planAnswer(dice, told) : [])]
}

/** All that would happen, were there time enough. */
function plan(dice: Dice, { kind }: Sent): Planned[] {
  if (kind !== 'REPORT' && dice.chance(0.04)) return [step('WITHDRAWN', 'resident', dice.whole(0, 2))]
  if (dice.chance(0.04)) return [step('REFUSED', 'office', 1, dice.pick(words.REFUSALS))]
  const told = words.TOLD[kind]
  const steps = [step('ACCEPTED', 'office', dice.whole(0, 1))]
  if (kind === 'PROBLEM' && dice.chance(0.2)) {
    steps.push(step('ASKED', 'office', 0, dice.pick(words.QUESTIONS)))
    if (dice.chance(0.7)) steps.push(step('ADDED', 'resident', dice.whole(0, 2), dice.pick(words.ADDED)))
  }
  if (kind === 'PROBLEM' && dice.chance(0.2))
    steps.push({ ...step('NOTE', 'office', 0, dice.pick(words.NOTES)), isInternal: true })
  if (kind === 'ORDER' || (kind === 'PROBLEM' && dice.chance(0.6))) steps.push(...planHandler(dice, told))
  return [
    ...steps,
    ...planAnswer(dice, told),
    ...(kind === 'RATING' || kind === 'REPORT' ? [] : planRating(dice, told)),
  ]
}

const OPENS = 8 * 60 + 30
const CLOSES = 17 * 60 + 20
const BEDTIME = 22 * 60

/** Offices work in office hours, residents and handlers until bedtime. Days are counted back from the county's. */
function settle(
  steps: Planned[],
  { daysAgo, minute: sentAt }: Sent,
  today: number,
  dice: Dice,
): LetterStep[] {
  const settled: LetterStep[] = []
  let [day, minute] = [daysAgo, sentAt]
  const goOn = (days: number) => {
    day -= days
    minute = dice.whole(OPENS, OPENS + 240)
  }
  for (const { after, ...rest } of steps) {
    if (after > 0) goOn(after)
    else minute += dice.whole(3, 40)
    const isOffice = rest.by === 'office'
    if (minute > (isOffice ? CLOSES : BEDTIME)) goOn(1)
    while (isOffice && !isWorkingDay(today - day, {})) goOn(1)
    if (isOffice && minute < OPENS) minute = OPENS + dice.whole(1, 20)
    if (day < 1) break
    settled.push({ ...rest, daysAgo: day, minute })
  }
  return settled
}

/** As far as the life of a case allows: what comes after a step that it does not, never happened. */
function allow(steps: LetterStep[]): { steps: LetterStep[]; state: CaseState } {
  let state: CaseState = 'RECEIVED'
  for (const [at, { kind }] of steps.entries()) {
    const next = stateAfter(state, kind as Exclude<CaseStepKind, 'RECEIVED'>)
    if (!next) return { steps: steps.slice(0, at), state }
    state = next
  }
  return { steps, state }
}

/** Some lie, lately more than long ago: nobody has begun, or what a company has done waits to be told the resident. */
function stall(steps: Planned[], { daysAgo }: Sent, dice: Dice): Planned[] {
  if (!dice.chance(daysAgo < 14 ? 0.3 : daysAgo < 40 ? 0.08 : 0.01)) return steps
  const answer = steps.findIndex(({ kind }) => kind === 'ANSWERED')
  return steps.slice(0, dice.pick([0, 1, 2, answer, answer].filter(at => at >= 0)))
}

/** Whoever is content waits for no answer: it ends as it comes. */
const endAtOnce = ({ daysAgo, minute }: Sent) => ({
  steps: [{ kind: 'CLOSED' as const, by: 'nobody' as const, text: null, daysAgo, minute }],
  state: 'CLOSED' as const,
})

/**
 * What became of a letter until the county's day.
 * @param today the county's day, as shanghaiParts counts
 */
export function chooseLife(
  dice: Dice,
  sent: Sent,
  today: number,
): Pick<Letter, 'steps' | 'state' | 'handler' | 'note'> {
  const { kind, grade, text } = sent
  const who = {
    handler: kind === 'ORDER' ? null : dice.pick(words.COMPANIES),
    note: dice.pick(words.TO_HANDLER),
  }
  if (kind === 'RATING' && grade! < 4 && !text) return { ...endAtOnce(sent), ...who }
  const planned = plan(dice, sent)
  return { ...allow(settle(stall(planned, sent, dice), sent, today, dice)), ...who }
}
