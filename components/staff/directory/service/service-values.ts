import type { FormValues } from '@/components/staff/form/values'
import { toFormValues } from '@/components/staff/record/to-values'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { toHoursForm } from '@/lib/directory/phone/hours-form'
import type { PhoneSnapshot, ServiceSnapshot } from '@/lib/directory/service/service-form'

function toPhoneValues({ schedule, seasons, closedOnHolidays, dates, ...rest }: PhoneSnapshot): FormValues {
  const { number, ...phone } = rest
  const shown = number === null ? '' : formatPhoneNumber(number)
  return toFormValues({
    ...phone,
    number: shown,
    hours: toHoursForm({ schedule, seasons, closedOnHolidays, dates }),
  })
}

/** A service as its form starts: numbers grouped to be read, hours as rows, everyday words in one line. */
export function toServiceValues({ phones, keywords, ...service }: ServiceSnapshot): FormValues {
  return { ...toFormValues(service), keywords: keywords.join('、'), phones: phones.map(toPhoneValues) }
}

/** A service that is not there yet: a first number to be filled in, except where those from above hold. */
export function startService(categoryId: number | null, isOverride: boolean): FormValues {
  const phones = isOverride ? [] : [{}]
  return { categoryId: String(categoryId ?? ''), position: '0', phones }
}
