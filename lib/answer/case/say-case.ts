import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { sayDate } from '@/lib/system/clock/spoken'
import type { OwnCase } from './read-case'
import { sayWhere } from './say-where'
import { KIND_NAMES, nameGrade, WAY_NAMES } from './words'

/** What a case is about, in a line: 农药指导 0472 811 2302; 楼道灯; 助老理发. */
export function titleCase(own: OwnCase): string {
  const { kind, lineName, phoneNumber, topic, wish } = own
  if (kind === 'PROBLEM') return topic ?? KIND_NAMES.PROBLEM
  if (kind === 'ORDER') return wish ?? KIND_NAMES.ORDER
  const line = [lineName, phoneNumber && formatPhoneNumber(phoneNumber)].filter(Boolean).join(' ')
  return line || KIND_NAMES[kind]
}

/** What else was said by tapping and choosing, a line each. */
export function listFacts(own: OwnCase, now: Date): string[] {
  const { kind, way, grade, isUrgent, wantedOn, wantedPart, isEmptied } = own
  const facts = [
    way && WAY_NAMES[way],
    grade && nameGrade(grade),
    kind === 'PROBLEM' && !isEmptied && sayWhere({ ...own, areaName: own.area.name }),
    isUrgent && '很急',
    kind === 'ORDER' &&
      [wantedOn ? sayDate(wantedOn, now) : '哪天都行', wantedPart].filter(Boolean).join('，'),
  ]
  return facts.filter((fact): fact is string => Boolean(fact))
}
