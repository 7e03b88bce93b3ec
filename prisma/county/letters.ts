import type { ReportWay } from '@/lib/generated/prisma/enums'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import * as words from './data/letters'
import type { Dice } from './dice'
import { chooseLife } from './letter-life'
import { MOBILE_PREFIX } from './numbers'
import type { Places } from './places'
import type { Entry, Letter, Place } from './types'

/** So far back. */
const DAYS = 150

const MOST = { PROBLEM: 150, OPINION: 60, ORDER: 60, REPORT: 60, RATING: 320 } as const

type Kind = keyof typeof MOST

/** Some days bring more than others, and lately residents have got used to it. */
const chooseDay = (dice: Dice) => Math.max(1, Math.floor(DAYS * dice.next() ** 1.7))
/** Of a range that nobody was given (numbers.ts). */
const typeNumber = (dice: Dice) => `${MOBILE_PREFIX}${String(dice.whole(0, 99_999_999)).padStart(8, '0')}`
const chooseNumber = (dice: Dice) => (dice.chance(0.45) ? typeNumber(dice) : null)
type Ground = {
  today: number
  dice: Dice
  villages: Place[]
  linesOf: (place: Place) => Entry[]
  wishesOf: (place: Place) => string[]
}

const SAID: Record<Kind, (ground: Ground, village: Place) => Partial<Letter>> = {
  PROBLEM: ({ dice }) => {
    const { isUrgent = false, ...said } = dice.pick(words.PROBLEMS)
    const estate = dice.pick(words.ESTATES)
    const [building, unit] = estate && dice.chance(0.7) ? [dice.whole(1, 12), dice.whole(1, 4)] : []
    const where = { building: building ? `${building}号楼` : null, unit: unit ? `${unit}单元` : null }
    const number = chooseNumber(dice)
    const sharesPhone = number !== null && dice.chance(0.6)
    return { ...said, isUrgent, estate, ...where, number, sharesPhone, picture: dice.chance(0.2) }
  },
  OPINION: ({ dice }) => ({ text: dice.pick(words.OPINIONS), number: chooseNumber(dice) }),
  ORDER: ({ dice, wishesOf }, village) => ({
    wish: dice.pick(wishesOf(village)),
    text: dice.pick(words.ORDER_WORDS),
    wantedPart: dice.pick(['都行', '上午', '下午']),
    number: typeNumber(dice),
    sharesPhone: true,
  }),
  REPORT: ({ dice, linesOf }, village) => ({
    service: dice.pick(linesOf(village)).key,
    way: dice.weigh<ReportWay>([
      [5, 'NO_ANSWER'],
      [2, 'WRONG'],
      [2, 'BUSY'],
      [1, 'UNSOLVED'],
    ]),
  }),
  RATING: ({ dice, linesOf }, village) => {
    const grade = dice.weigh([
      [40, 1],
      [30, 2],
      [15, 3],
      [10, 4],
      [5, 5],
    ] as const)
    const why = grade > 3 ? words.COMPLAINTS : words.PRAISE
    const text = dice.chance(grade > 3 ? 0.7 : 0.12) ? dice.pick(why) : null
    return { service: dice.pick(linesOf(village).slice(0, 6)).key, grade, text }
  },
}

const EMPTY = {
  ...{ service: null, way: null, grade: null, topic: null, estate: null, building: null, unit: null },
  ...{
    isUrgent: false,
    wish: null,
    wantedPart: null,
    text: null,
    number: null,
    sharesPhone: false,
    picture: false,
  },
} as const

function write(ground: Ground, kind: Kind): Letter {
  const { dice, villages } = ground
  const village = dice.pick(villages)
  const daysAgo = chooseDay(dice)
  const said = { ...EMPTY, ...SAID[kind](ground, village) }
  const letter = {
    kind,
    place: village.key,
    daysAgo,
    minute: dice.whole(6 * 60 + 30, 21 * 60),
    ...said,
    beat: null,
  }
  return { ...letter, ...chooseLife(dice, letter, ground.today) }
}

const hasOwnNumber = ({ kind, typed }: Entry) =>
  kind === 'SERVICE' &&
  ((typed.phones ?? []) as { kind: string; number: string | null }[]).some(
    phone => phone.kind === 'LOCAL' && phone.number,
  )

/** Which lines and wishes a village has: of its own and of what lies above. */
function survey(entries: Entry[], county: Place) {
  const lines = entries.filter(hasOwnNumber)
  const within = (place: Place) => [place.key, place.parent, county.key]
  const linesOf = (place: Place) => lines.filter(({ place: of }) => within(place).includes(of))
  const wishesOf = (place: Place) => {
    const own = entries.filter(({ kind, place: of }) => kind === 'PROJECT' && of === place.parent)
    return own.length ? own.map(({ typed }) => typed.name as string) : ['助老理发']
  }
  return { linesOf, wishesOf }
}

/**
 * What residents of the county have sent over some months, and what became of it.
 * @param entries of the county: its services and projects
 */
export function sendLetters({ county, villages }: Places, entries: Entry[], at: Date, dice: Dice): Letter[] {
  const today = shanghaiParts(at).dayNumber
  const share = Math.min(1, villages.length / 200 + 0.05)
  const chosen = dice.shuffle(villages).slice(0, 40)
  const letters = (Object.keys(MOST) as Kind[]).flatMap(kind => {
    const ground = { today, dice: dice.fork(kind), villages: chosen, ...survey(entries, county) }
    return Array.from({ length: Math.ceil(MOST[kind] * share) }, () => write(ground, kind))
  })
  return letters.sort((a, b) => b.daysAgo - a.daysAgo)
}
