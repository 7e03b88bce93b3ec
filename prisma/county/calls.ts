import { categories } from '@/prisma/seed/data/categories'
import type { Dice } from './dice'
import { findHardCard } from './hard-cards'
import type { Places } from './places'
import type { Call, Entry } from './types'

const DAY = 1440
const NOTES = ['转了三次', '说换人了，还是这个号', '接的是他媳妇', '白天没人，晚上接的', '说不归他管']

const cycleOf = new Map(categories.map(({ key, checkCycleDays }) => [key, checkCycleDays]))

/** How a number stands on the county's day, by who looks after it. */
const STANDINGS = {
  /** Nothing that every card has is overdue: a county that lets it lapse can print no card at all. */
  county: [
    [5, 'fine'],
    [1, 'due'],
  ],
  diligent: [
    [90, 'fine'],
    [5, 'due'],
    [2, 'busy'],
    [3, 'never'],
  ],
  /** Its card is there to be printed. */
  hard: [[1, 'fine']],
  careless: [
    [40, 'fine'],
    [8, 'due'],
    [17, 'lapsed'],
    [15, 'failed'],
    [15, 'never'],
    [5, 'busy'],
  ],
} as const

type Standing = (typeof STANDINGS)['careless'][number][1]

type Ring = Pick<Call, 'result'> & { daysAgo: number }

const answered = (daysAgo: number): Ring => ({ result: 'ANSWERED', daysAgo })

/** Who rang when, newest first, so that the number comes to stand so. */
function ringFor(dice: Dice, standing: Standing, cycle: number): Ring[] {
  const fresh = () => dice.whole(1, cycle - 8)
  const failure = { result: dice.chance(0.6) ? 'NO_ANSWER' : 'WRONG', daysAgo: dice.whole(1, 12) } as const
  switch (standing) {
    case 'fine':
      return dice.chance(0.3) ? [answered(fresh()), answered(cycle + fresh())] : [answered(fresh())]
    case 'due':
      return [answered(cycle - dice.whole(1, 7))]
    case 'lapsed':
      return [answered(cycle + dice.whole(1, cycle))]
    case 'failed':
      return dice.chance(0.7) ? [failure, answered(dice.whole(13, cycle))] : [failure]
    case 'busy':
      return [{ result: 'BUSY', daysAgo: 1 }, answered(1 + fresh())]
    case 'never':
      return []
  }
}

/** The calls of one phone, in working hours. */
function callPhone(entry: Entry, phone: number, standing: Standing, dice: Dice): Call[] {
  const rings = ringFor(dice, standing, cycleOf.get(entry.refs.categoryId!)!)
  return rings.map(({ result, daysAgo }) => ({
    service: entry.key,
    phone,
    result,
    minutesAgo: daysAgo * DAY - dice.whole(8 * 60 + 30, 17 * 60 + 30),
    note: dice.chance(0.1) ? dice.pick(NOTES) : null,
    place: entry.place,
  }))
}

/** What came of ringing the county's numbers. National ones stand on their source and are left alone. */
export function ringNumbers(entries: Entry[], { county, villages }: Places, dice: Dice): Call[] {
  const hard = new Set(villages.filter(findHardCard).map(({ key }) => key))
  const keepingOf = (place: string) => {
    if (place === county.key) return 'county'
    if (hard.has(place)) return 'hard'
    return dice.fork(place).chance(0.3) ? 'careless' : 'diligent'
  }
  return entries.flatMap(entry => {
    const { key, place } = entry
    const standings = STANDINGS[keepingOf(place)]
    const phones = (entry.typed.phones ?? []) as { kind: string; number: string | null }[]
    const own = dice.fork(key)
    return phones.flatMap(({ kind, number }, index) =>
      kind === 'LOCAL' && number ? callPhone(entry, index, own.weigh<Standing>(standings), own) : [],
    )
  })
}
