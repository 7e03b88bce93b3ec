import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { sayDateHours } from '@/lib/directory/phone/hours-words'
import type { DateHours } from '@/lib/directory/phone/types'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import type { DescribedField } from '@/lib/record/definition'
import { sayMonthDay } from '@/lib/system/clock/days'
import type { PhoneSnapshot } from './service-form'

const sayDate = (day: DateHours) => `${day.date.slice(0, 4)}年${sayMonthDay(day.date)} ${sayDateHours(day)}`

/** A phone of a service in words; its labels say which of the service's phones it is. */
export function describePhone(phone: PhoneSnapshot, index: number): DescribedField[] {
  const name = `电话${index + 1}`
  const hours = wholeHours(phone)
  return [
    { label: name, value: phone.number ? formatPhoneNumber(phone.number) : '未登记' },
    { label: `${name} 类型`, value: phone.kind === 'NATIONAL' ? '全国统一号码' : '本地号码' },
    { label: `${name} 说明`, value: phone.label ?? '' },
    { label: `${name} 接听时间`, value: formatHours(hours) || '没有登记' },
    { label: `${name} 单独的日子`, value: hours.dates.map(sayDate).join('；') },
    { label: `${name} 来源`, value: phone.source ?? '' },
  ]
}
