import { hasCard } from '@/lib/directory/area/has-card'
import type { Card } from '@/lib/directory/card/types'
import { formatMainNumber, formatPhoneNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { formatMonth } from '@/lib/system/clock/shanghai'
import { drawQrCode } from '@/lib/system/format/qr'
import { type PrintedCategory, type PrintedLine, printFallback, printLines } from './printed'

export const CARD_TITLE = '新时代文明实践志愿服务明白卡'

export type SheetPhone = { number: string; note: string }
export type SheetLine = { name: string; description: string; phones: SheetPhone[]; hours: string }

/** A card as it is printed: words and drawings only, nothing left to decide. */
export type CardSheet = {
  title: string
  /** 固阳县 金山镇 支农社区 */
  area: string
  issuer: string
  facts: { left: string; right: string }
  rows: { category: string; lines: SheetLine[] }[]
  emergency: { number: string; name: string }[]
  codes: { svg: string; span: number; caption: string; typed: string }[]
}

export type SheetLink = { caption: string /** Path on this site, as short as it is typed. */; path: string }

function toSheetLine({
  name,
  description,
  phones,
  hours,
}: Omit<PrintedLine, 'baseServiceId' | 'fallback'>): SheetLine {
  const shown = phones.map(({ number, note, hours }) => {
    const { main, extension } = splitExtension(number)
    // The column is as wide as its numbers: an extension beside one would leave no room for the words.
    const then = extension && `接通后转${extension}`
    return { number: formatMainNumber(main), note: [then, note, hours].filter(Boolean).join('　') }
  })
  return { name, description, phones: shown, hours }
}

/** The rows of the table; a category with no line says so, and whom to ring first. */
export function toSheetRows(categories: PrintedCategory[], fallbackNumber: string): CardSheet['rows'] {
  const nothing = { name: '暂无登记', description: '', ...printFallback(fallbackNumber) }
  return categories.map(({ name, lines }) => ({
    category: name,
    lines: (lines.length ? lines : [nothing]).map(toSheetLine),
  }))
}

/** The numbers along the bottom of every card. */
export function toEmergencyStrip(fallbackNumber: string): CardSheet['emergency'] {
  return [
    { number: '110', name: '报警' },
    { number: '119', name: '火警' },
    { number: '120', name: '急救' },
    { number: formatPhoneNumber(fallbackNumber), name: '政务热线' },
  ]
}

/** 固阳县 金山镇 支农社区: counties and below are named. */
export function nameArea(card: Card): string {
  const path = [card.area, ...card.ancestors].filter(hasCard)
  return path
    .reverse()
    .map(a => a.name)
    .join(' ')
}

/** An address as it is typed: without its scheme. */
export function toTyped(url: string): string {
  return url.replace(/^https?:\/\//, '')
}

export function describeVerification(verifiedTo: Date | null): string {
  return verifiedTo ? `号码核验至${formatMonth(verifiedTo)}` : '号码均为全国统一号码'
}

/**
 * Lays out a card as words.
 * @param options.publicUrl base address that the QR codes open
 * @param options.today the month that stands on the card
 * @param options.links three or four places the QR codes lead to
 */
export function makeCardSheet(
  card: Card,
  options: { publicUrl: string; today: Date; links: SheetLink[] },
): CardSheet {
  const base = options.publicUrl.replace(/\/+$/, '')
  return {
    title: CARD_TITLE,
    area: nameArea(card),
    issuer: card.issuerName ?? '',
    facts: {
      left: [card.issuerName, formatMonth(options.today)].filter(Boolean).join('　'),
      right: describeVerification(card.verifiedTo),
    },
    rows: toSheetRows(printLines(card), card.fallbackNumber),
    emergency: toEmergencyStrip(card.fallbackNumber),
    codes: options.links.map(({ caption, path: to }) => ({
      ...drawQrCode(`${base}${to}`),
      caption,
      typed: toTyped(`${base}${to}`),
    })),
  }
}
