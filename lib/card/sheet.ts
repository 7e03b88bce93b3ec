import { NATIONAL_FALLBACK } from '@/lib/phone/emergency'
import { formatPhoneNumber } from '@/lib/phone/format'
import { formatHours } from '@/lib/phone/format-hours'
import { formatMonth } from '@/lib/system/shanghai'
import { drawQrCode } from './qr'
import type { Card, CardLine } from './types'

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

function printLine(line: CardLine, fallbackNumber: string): SheetLine {
  const { name, description } = line
  if (line.phones.length === 0) return { name, description, ...printFallback(fallbackNumber) }
  const phones = line.phones.map(phone => ({
    number: formatPhoneNumber(phone.number),
    note: phone.kind === 'NATIONAL' ? '全国统一号码' : (phone.label ?? ''),
  }))
  return { name, description, phones, hours: formatHours(line.phones[0]!.schedule) || '以接听为准' }
}

/** Design §4: an unverified number is never printed; the fallback is, with 可先拨. */
function printFallback(number: string): Pick<SheetLine, 'phones' | 'hours'> {
  return { phones: [{ number, note: '可先拨' }], hours: number === NATIONAL_FALLBACK ? '24小时' : '' }
}

function printCategory(
  category: Card['categories'][number],
  fallbackNumber: string,
): CardSheet['rows'][number] {
  const lines = category.lines.map(line => printLine(line, fallbackNumber))
  if (lines.length) return { category: category.name, lines }
  return {
    category: category.name,
    lines: [{ name: '暂无登记', description: '', ...printFallback(fallbackNumber) }],
  }
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
  const path = [card.area, ...card.ancestors].filter(a => a.kind !== 'REGION' && a.kind !== 'CITY').reverse()
  const base = options.publicUrl.replace(/\/+$/, '')
  return {
    title: '新时代文明实践志愿服务明白卡',
    area: path.map(a => a.name).join(' '),
    issuer: card.issuerName ?? '',
    facts: {
      left: [card.issuerName, formatMonth(options.today)].filter(Boolean).join('　'),
      right: card.verifiedTo ? `号码核验至${formatMonth(card.verifiedTo)}` : '号码均为全国统一号码',
    },
    rows: card.categories.map(category => printCategory(category, card.fallbackNumber)),
    emergency: [
      { number: '110', name: '报警' },
      { number: '119', name: '火警' },
      { number: '120', name: '急救' },
      { number: card.fallbackNumber, name: '政务热线' },
    ],
    codes: options.links.map(({ caption, path: to }) => ({
      ...drawQrCode(`${base}${to}`),
      caption,
      typed: `${base.replace(/^https?:\/\//, '')}${to}`,
    })),
  }
}
