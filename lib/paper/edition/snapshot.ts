import type { Card } from '@/lib/directory/card/types'
import { leaveOutDescriptions, type PaperWords, takePaperWords } from '@/lib/paper/sheet/paper-words'
import type { PrintedCategory, PrintedLine } from '@/lib/paper/sheet/printed'
import { makeSheet, type Sheet, toTyped } from '@/lib/paper/sheet/sheet'
import { type CardSheet, toEmergencyStrip, toSheetRows } from '@/lib/paper/sheet/sheet-2'
import { formatMonth } from '@/lib/system/clock/shanghai'
import { writeCanonical } from '@/lib/system/format/canonical'
import { drawQrCode } from '@/lib/system/format/qr'
import { sha256 } from './hash'

export type CodeRole = 'CARD' | 'PROJECTS' | 'COLUMN' | 'LISTEN'

/** A code as it stands on paper: its whole address is what the drawing says. */
export type PrintedCode = { role: CodeRole; token: string; caption: string; url: string }

type SnapshotFacts = {
  number: number
  areaCode: string
  /** 固阳县 金山镇 支农社区 */
  area: string
  issuer: string
  printedAt: string
  /** The oldest check among the numbers on the paper. */
  verifiedTo: string | null
  fallbackNumber: string
  categories: PrintedCategory[]
  /** It says no service, so none that changes makes it old. */
  isBare?: true
  codes: PrintedCode[]
}

/** What card-2 printed. */
export type FirstSnapshot = SnapshotFacts & { form: 1; title: string }
export type SecondSnapshot = SnapshotFacts & PaperWords & { form: 2 }

/**
 * All that stands on an edition's paper. What is printed is typeset from this alone, and from nothing
 * that may have changed since. Plain JSON: instants are ISO 8601. A later form gets the next number, and the ones
 * before are still read.
 */
export type EditionSnapshot = FirstSnapshot | SecondSnapshot

/**
 * What is to be printed for an area's card now.
 * @param print.codes the card's own first
 * @param print.publicUrl base address that the codes open
 * @param print.isTerse names and numbers alone, without what each service does
 * @param print.isBare without any service
 */
export function takeSnapshot(
  card: Card,
  print: {
    number: number
    at: Date
    publicUrl: string
    codes: Omit<PrintedCode, 'url'>[]
    isTerse?: boolean
    isBare?: boolean
  },
): SecondSnapshot {
  const base = print.publicUrl.replace(/\/+$/, '')
  const words = takePaperWords(card)
  return {
    ...(print.isTerse ? leaveOutDescriptions(words) : words),
    ...(print.isBare && { isBare: true as const, categories: [], verifiedTo: null }),
    form: 2,
    number: print.number,
    areaCode: card.area.code,
    area: [words.above, words.place].filter(Boolean).join(' '),
    printedAt: print.at.toISOString(),
    codes: print.codes.map(code => ({ ...code, url: `${base}/q/${code.token}` })),
  }
}

/** The sheet of an edition, from its snapshot alone: the same snapshot gives the same sheet for ever. */
export function toSheet(snapshot: SecondSnapshot): Sheet {
  const { form: _, number, areaCode: __, area: ___, isBare: ____, printedAt, codes, ...words } = snapshot
  return makeSheet(words, { month: new Date(printedAt), edition: `第${number}次印`, home: '', codes })
}

/** The same of an edition that card-2 printed. */
export function toFirstSheet(snapshot: FirstSnapshot): CardSheet {
  const month = formatMonth(new Date(snapshot.printedAt))
  return {
    title: snapshot.title,
    area: snapshot.area,
    issuer: snapshot.issuer,
    facts: {
      left: [snapshot.issuer, month, `第${snapshot.number}次印`].filter(Boolean).join('　'),
      right: snapshot.verifiedTo
        ? `号码核验至${formatMonth(new Date(snapshot.verifiedTo))}`
        : '号码均为全国统一号码',
    },
    rows: toSheetRows(snapshot.categories, snapshot.fallbackNumber),
    emergency: toEmergencyStrip(snapshot.fallbackNumber),
    codes: snapshot.codes.map(({ url, caption }) => ({ ...drawQrCode(url), caption, typed: toTyped(url) })),
  }
}

/** A line with the category it stands in. */
export type PlacedLine = PrintedLine & { category: string }

/** The lines of a snapshot or of a card of today, in order. */
export function listLines(categories: PrintedCategory[]): PlacedLine[] {
  return categories.flatMap(({ name, lines }) => lines.map(line => ({ ...line, category: name })))
}

/**
 * What a paper says, or would say today, and can be no longer true: its lines, the hotline along its foot, whose card
 * it is and who put it out. Paper of the first form, and what somebody printed at home, keeps no place to compare.
 */
export type CardWords = Pick<EditionSnapshot, 'categories' | 'fallbackNumber' | 'isBare'> &
  Partial<Pick<SecondSnapshot, 'areaCode' | 'above' | 'place' | 'issuer'>>

/** No service has this id: the place that a card names is compared like a line. */
export const PLACE_ID = -1

/** Nor this one: who put it out. */
export const ISSUER_ID = -2

const headLine = (baseServiceId: number, category: string, name: string): PlacedLine => ({
  baseServiceId,
  category,
  name,
  description: '',
  phones: [],
  hours: '',
  fallback: false,
})

/** Whose card it is, as one more line. */
export function placeLine({ above, place }: Pick<PaperWords, 'above' | 'place'>): PlacedLine {
  return headLine(PLACE_ID, '地名', [above, place].filter(Boolean).join(' '))
}

/** Who put it out, as one more line. */
export const issuerLine = ({ issuer }: Pick<PaperWords, 'issuer'>): PlacedLine =>
  headLine(ISSUER_ID, '落款', issuer)

/** No service has this id: the hotline along the foot of every card is compared like a line. */
export const HOTLINE_ID = 0

/** The lines of a card and, as one more, the hotline along its foot. */
export function listWords({ categories, fallbackNumber }: CardWords): PlacedLine[] {
  const hotline: PlacedLine = {
    baseServiceId: HOTLINE_ID,
    category: '常用电话',
    name: '政务热线',
    description: '',
    phones: [{ id: null, number: fallbackNumber, note: '' }],
    hours: '',
    fallback: false,
  }
  return [...listLines(categories), hotline]
}

/** A line's words and digits as a reader sees them: which phone holds a number is not seen, and hours are in words. */
export function readLine(line: PlacedLine): string {
  const phones = line.phones.map(({ id: _, timetable: __, ...seen }) => seen)
  const { baseServiceId, category, name, description, hours, fallback } = line
  return writeCanonical({ baseServiceId, category, name, description, hours, fallback, phones })
}

/** Fingerprint of what a card says, whatever its order: equal exactly when the words are. */
export function hashWords(words: CardWords): string {
  return sha256(listWords(words).map(readLine).sort().join('\n'))
}

/** Fingerprint of all that stands on the paper. */
export function hashSnapshot(snapshot: EditionSnapshot): string {
  return sha256(writeCanonical(snapshot))
}

/** "12:04720000001": each phone with the number that stands on the paper for it. */
export function listPrintedNumbers(snapshot: EditionSnapshot): string[] {
  const phones = listLines(snapshot.categories).flatMap(line => line.phones)
  return [...new Set(phones.filter(phone => phone.id !== null).map(phone => `${phone.id}:${phone.number}`))]
}
