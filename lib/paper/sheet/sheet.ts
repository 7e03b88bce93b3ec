import { EMERGENCY_NUMBERS, NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import { formatMainNumber, formatPhoneNumber } from '@/lib/directory/phone/format'
import type { HoursGroup } from '@/lib/directory/phone/group-hours'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { formatMonth } from '@/lib/system/clock/shanghai'
import { findQrModules, type QrModules } from '@/lib/system/format/qr-modules'
import type { PaperWords } from './paper-words'
import {
  NATIONAL_NOTE,
  type PrintedCategory,
  type PrintedLine,
  type PrintedPhone,
  printFallback,
} from './printed'

export type SheetPhone = {
  number: string
  /** The digits of its extension; empty: none. */
  ext: string
  /** 值班手机, 全国统一号码; empty: nothing. */
  label: string
  hours: HoursGroup[]
  /** The county's number in the place of one that is being verified. */
  fallback: boolean
}

/** @property id its base service: by it a sticker finds its cell. Empty: no service's */
export type SheetLine = { id: string; name: string; description: string; phones: SheetPhone[] }

export type SheetRow = { category: string; icon: string; lines: SheetLine[] }

export type SheetCode = QrModules & {
  caption: string
  /** The address as it is typed: its host, its path, and both. */
  host: string
  path: string
  typed: string
  /** For who cannot see it. */
  say: string
}

/** What the templates of the third generation print: words and drawings only, nothing left to decide but type. */
export type Sheet = {
  /** 支农社区 */
  place: string
  /** 固阳县 金山镇; empty for a county. */
  above: string
  /** The place's name in Mongolian; empty: none. */
  mongolian: string
  /** 明白卡 */
  name: string
  programme: string
  issuer: string
  month: string
  /** 第3次印; empty on what somebody prints at home. */
  edition: string
  verified: string
  /** 自行打印 2026年11月26日; empty on an edition. */
  home: string
  emergency: { number: string; name: string }[]
  hotline: { number: string; name: string }
  /** Whose numbers a household writes on the back. */
  contacts: string[]
  /** How a place is told on the phone: 组, 号. */
  whereParts: string[]
  returnTo: string
  codeHelp: string
  wrongHelp: string
  /** What the county adds on the back; empty: nothing. */
  note: string
  rows: SheetRow[]
  /** The card's own first. */
  codes: SheetCode[]
}

function toSheetPhone({ number, note, timetable }: PrintedPhone, fallback: boolean): SheetPhone {
  const { main, extension } = splitExtension(number)
  return {
    number: formatMainNumber(main),
    ext: extension ?? '',
    label: fallback ? '' : note,
    hours: timetable ?? [],
    fallback,
  }
}

function toSheetLine({ baseServiceId, name, description, phones, fallback }: PrintedLine): SheetLine {
  const shown = phones.map(phone => toSheetPhone(phone, fallback))
  return {
    id: baseServiceId ? String(baseServiceId) : '',
    name,
    description: description ?? '',
    phones: shown,
  }
}

/** A card without any category still says whom to ring. */
const NO_CATEGORY = { slug: '', name: '各类服务', icon: 'list', lines: [] }

/** The lines of a sheet; a category with no line says so, and whom to ring first. */
export function toSheetRows(categories: PrintedCategory[], fallbackNumber: string): SheetRow[] {
  const nothing: PrintedLine = {
    baseServiceId: 0,
    name: '暂无登记',
    description: '',
    ...printFallback(fallbackNumber),
    fallback: true,
  }
  const shown: PrintedCategory[] = categories.length ? categories : [NO_CATEGORY]
  return shown.map(({ name, icon = 'list', lines }) => ({
    category: name,
    icon,
    lines: (lines.length ? lines : [nothing]).map(toSheetLine),
  }))
}

/** An address as it is typed: without its scheme. */
export function toTyped(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

/**
 * A code as it stands on paper. It says its address in capitals, which every address here may be written in: so it
 * has fewer, larger modules.
 * @param whose what it leads to, for who cannot see it
 * @param scanned what the drawing says, where that is more than what is typed
 */
export function toSheetCode(url: string, caption: string, whose = caption, scanned = url): SheetCode {
  const typed = toTyped(url)
  const cut = typed.indexOf('/')
  const address = { host: typed.slice(0, cut), path: typed.slice(cut), typed }
  return {
    ...findQrModules(scanned.toUpperCase()),
    caption,
    ...address,
    say: `二维码：${whose}，也可输入 ${typed}`,
  }
}

/**
 * How far the numbers of a paper were checked: those of the country, which stand on their source, are told apart.
 * @returns empty where there is none but a county's own in the place of others
 */
export function describeVerification({
  verifiedTo,
  categories,
  fallbackNumber,
}: Pick<PaperWords, 'verifiedTo' | 'categories' | 'fallbackNumber'>): string {
  const phones = categories.flatMap(({ lines }) => lines.flatMap(line => line.phones))
  const standIns = phones.filter(({ id }) => id === null)
  const national = phones.filter(({ id, note }) => id !== null && note === NATIONAL_NOTE)
  const hasLocal = phones.length > standIns.length + national.length
  if (hasLocal && verifiedTo)
    return `${national.length ? '本地' : ''}号码核验至${formatMonth(new Date(verifiedTo))}`
  return standIns.length === 0 || fallbackNumber === NATIONAL_FALLBACK ? '号码均为全国统一号码' : ''
}

/**
 * Lays out what a paper says.
 * @param print.month the month that stands on it
 * @param print.codes the card's own first; `scanned`: what a drawing says, where that is more than what is typed
 */
export function makeSheet(
  words: PaperWords,
  print: {
    month: Date
    edition: string
    home: string
    codes: { url: string; caption: string; scanned?: string }[]
  },
): Sheet {
  const { categories, fallbackNumber, verifiedTo: _, ...said } = words
  return {
    ...said,
    name: '明白卡',
    // What bears its day bears its month.
    month: print.home ? '' : formatMonth(print.month),
    edition: print.edition,
    home: print.home,
    verified: describeVerification(words),
    emergency: EMERGENCY_NUMBERS.map(({ number, name }) => ({ number, name })),
    hotline: { number: formatPhoneNumber(fallbackNumber), name: '政务热线' },
    rows: toSheetRows(categories, fallbackNumber),
    codes: print.codes.map(({ url, caption, scanned }, i) =>
      toSheetCode(url, caption, i === 0 ? `${words.place}明白卡` : caption, scanned),
    ),
  }
}
