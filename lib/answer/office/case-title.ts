import { nameGrade, WAY_NAMES } from '@/lib/answer/case/words'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { CaseKind, ReportWay } from '@/lib/generated/prisma/enums'
import { sayMonthDay } from '@/lib/system/clock/days'

export type Titled = {
  kind: CaseKind
  lineName: string | null
  phoneNumber: string | null
  way: ReportWay | null
  /** How many have said so of this number whose cases are open. */
  reports: number
  grade: number | null
  topic: string | null
  wish: string | null
  wantedOn: Date | null
  wantedPart: string | null
  text: string | null
}

/** Two lines of the inbox. */
const LONGEST = 36

function shorten(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')]
  return line.length > LONGEST ? `${line.slice(0, LONGEST).join('')}……` : line.join('')
}

function sayReport({ phoneNumber, way, reports }: Titled): string {
  const many = reports > 1 ? `，报了${reports}次` : ''
  return `${formatPhoneNumber(phoneNumber ?? '')} ${way ? WAY_NAMES[way] : ''}${many}`
}

function sayOrder({ wish, wantedOn, wantedPart, text }: Titled): string {
  const day = wantedOn ? sayMonthDay(wantedOn.toISOString().slice(0, 10)) : ''
  return [`点单：${wish ?? ''}`, `${day}${wantedPart ?? ''}`, text ?? ''].filter(Boolean).join('，')
}

/** What a case is about, in one line for the inbox. */
export function sayTitle(row: Titled): string {
  const { kind, lineName, grade, topic, text } = row
  switch (kind) {
    case 'REPORT':
      return sayReport(row)
    case 'RATING':
      return shorten(`${lineName ?? ''}：${nameGrade(grade ?? 0)}${text ? `。“${text}”` : ''}`)
    case 'PROBLEM':
      return shorten([topic ?? '', text ?? ''].filter(Boolean).join('：'))
    case 'ORDER':
      return shorten(sayOrder(row))
    case 'OPINION':
      return (
        shorten([lineName ? `说“${lineName}”` : '', text ?? ''].filter(Boolean).join('：')) || '内容已经删掉'
      )
  }
}
