import { EMERGENCY_NUMBERS } from '@/lib/directory/phone/emergency'
import { type CardWords, issuerLine, listWords, type PlacedLine, placeLine, readLine } from './snapshot'
import type { Today } from './today'

export type ChangeKind =
  /** A number on the paper is no longer its line's. */
  | 'number'
  /** The line is no longer offered. */
  | 'withdrawn'
  /** A number on the paper is being verified again: the directory does not show it meanwhile. */
  | 'pending'
  /** The numbers on the paper hold, and there are more of them. */
  | 'more-numbers'
  /** A line that the paper does not have. */
  | 'added'
  | 'hours'
  /** Name, description, category, or what stands beside a number. */
  | 'words'

export type LineChange = {
  baseServiceId: number
  /** Worst first; never empty. */
  kinds: ChangeKind[]
  /** As it stands on the paper; null for an added line. */
  before: PlacedLine | null
  /** As it would be printed now; null for a withdrawn one. */
  after: PlacedLine | null
  /** Numbers of the line on the paper that are not to be rung for it any more. */
  gone: string[]
  /** Numbers of the line on the paper that are being verified again. */
  waiting: string[]
  /** Numbers of the line today that the paper has not. */
  come: string[]
}

/** A number weighs more than a word: a reprint list is ranked by the worst × copies still out. */
export const WEIGHTS: Record<ChangeKind, number> = {
  number: 100,
  withdrawn: 100,
  pending: 10,
  'more-numbers': 10,
  added: 10,
  hours: 5,
  words: 1,
}

const NOTHING: ReadonlySet<string> = new Set()

const numbersOf = (line: PlacedLine | null) => line?.phones.map(phone => phone.number) ?? []

type Numbers = Pick<LineChange, 'gone' | 'waiting' | 'come'>

function compareNumbers(before: PlacedLine, after: PlacedLine, pending: ReadonlySet<string>): Numbers {
  const then = numbersOf(before)
  const now = numbersOf(after)
  const come = now.filter(number => !then.includes(number))
  // The fallback still answers: a line that has got its own number since is only better off.
  if (before.fallback && !after.fallback) return { gone: [], waiting: [], come }
  const away = then.filter(number => !now.includes(number))
  return {
    gone: away.filter(number => !pending.has(number)),
    waiting: away.filter(number => pending.has(number)),
    come,
  }
}

const readWords = (line: PlacedLine) => [line.category, line.name, line.description].join('\n')
const readNotes = (line: PlacedLine) => line.phones.map(({ number, note }) => `${number} ${note}`).join('\n')
const readHours = (line: PlacedLine) =>
  [line.hours, ...line.phones.flatMap(({ number, hours }) => (hours ? [`${number} ${hours}`] : []))].join(
    '\n',
  )

function nameKinds(before: PlacedLine, after: PlacedLine, { gone, waiting, come }: Numbers): ChangeKind[] {
  const kinds: ChangeKind[] = []
  if (gone.length) kinds.push('number')
  if (waiting.length) kinds.push('pending')
  if (!kinds.length && come.length) kinds.push('more-numbers')
  const sameNumbers = kinds.length === 0
  // With the fallback in its place, or with a number from above until its own answers again, a line's hours are
  // those of what stands in: no news of its own.
  const standsIn = before.fallback !== after.fallback || (waiting.length > 0 && come.length > 0)
  if (!standsIn && readHours(before) !== readHours(after)) kinds.push('hours')
  const noted = sameNumbers && readNotes(before) !== readNotes(after)
  // Where nothing else differs it is words, or the order of numbers.
  if (readWords(before) !== readWords(after) || noted || kinds.length === 0) kinds.push('words')
  return kinds
}

function compareLine(before: PlacedLine, now: PlacedLine, pending: ReadonlySet<string>): LineChange[] {
  // A paper without descriptions says nothing that could have changed of them.
  const after = before.description === null ? { ...now, description: null } : now
  if (readLine(before) === readLine(after)) return []
  const numbers = compareNumbers(before, after, pending)
  const kinds = nameKinds(before, after, numbers)
  return [{ baseServiceId: after.baseServiceId, kinds, before, after, ...numbers }]
}

/** The place and who puts its cards out, as a card's head has them; nothing of what the paper does not keep. */
function listHead({ above = '', place, issuer }: CardWords): PlacedLine[] {
  if (place === undefined) return []
  return [placeLine({ above, place }), ...(issuer === undefined ? [] : [issuerLine({ issuer })])]
}

/**
 * A place that was renamed, or one above it, or a county that signs otherwise. Where an address leads to another place,
 * that is said elsewhere.
 */
function compareHead(paper: CardWords, today: Today): LineChange[] {
  if (paper.areaCode !== today.areaCode) return []
  const now = listHead(today)
  return listHead(paper).flatMap((before, at) => {
    const after = now[at]
    if (!after || before.name === after.name) return []
    const { baseServiceId } = before
    return [{ baseServiceId, kinds: ['words'], before, after, gone: [], waiting: [], come: [] }]
  })
}

/** A service that is gone takes along only numbers that nobody else answers: not 120, nor another line's. */
function withdraw(before: PlacedLine, alive: ReadonlySet<string>): LineChange {
  const gone = before.fallback ? [] : numbersOf(before).filter(number => !alive.has(number))
  const { baseServiceId } = before
  return { baseServiceId, kinds: ['withdrawn'], before, after: null, gone, waiting: [], come: [] }
}

function add(after: PlacedLine): LineChange {
  const { baseServiceId } = after
  return {
    baseServiceId,
    kinds: ['added'],
    before: null,
    after,
    gone: [],
    waiting: [],
    come: numbersOf(after),
  }
}

/**
 * What differs between a paper and a card of today, line by line (a line is known by the service that
 * first offered it), and its head. Empty exactly when they say the same, in whatever order.
 * @param paper what an edition's snapshot says
 * @param today what would be printed now (readToday)
 * @returns changes of its head first, then changes in today's order, withdrawn lines last
 */
export function compareWords(paper: CardWords, today: Today): LineChange[] {
  const before = new Map(listWords(paper).map(line => [line.baseServiceId, line]))
  const lines = listWords(paper.isBare ? { ...today, categories: [] } : today)
  const changes = lines.flatMap(after => {
    const old = before.get(after.baseServiceId)
    before.delete(after.baseServiceId)
    return old ? compareLine(old, after, today.waiting.get(after.baseServiceId) ?? NOTHING) : [add(after)]
  })
  const alive = new Set([...lines.flatMap(numbersOf), ...EMERGENCY_NUMBERS.map(({ number }) => number)])
  return [
    ...compareHead(paper, today),
    ...changes,
    ...[...before.values()].map(line => withdraw(line, alive)),
  ]
}

/** A service that is gone with no number of its own to ring in vain is no worse than a word less. */
function weigh({ kinds, before }: LineChange): { weight: number; isNumber: boolean } {
  const kind = kinds[0] === 'withdrawn' && before!.fallback ? 'added' : kinds[0]!
  return { weight: WEIGHTS[kind], isNumber: kind === 'number' || kind === 'withdrawn' }
}

/** How an edition stands to the card of the day, in numbers for ranking. */
export function weighChanges(changes: LineChange[]) {
  const weights = changes.map(weigh)
  return {
    changes: changes.length,
    numberChanges: weights.filter(({ isNumber }) => isNumber).length,
    severity: Math.max(0, ...weights.map(({ weight }) => weight)),
  }
}
