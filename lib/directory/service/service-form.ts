import { z } from 'zod'
import { hoursSchema } from '@/lib/directory/phone/hours-form'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { isNationalForm } from '@/lib/directory/phone/number-forms'
import type { KeptHours, PhoneKind } from '@/lib/directory/phone/types'
import { keepHours } from '@/lib/directory/phone/whole-hours'
import { keywordsSchema } from '@/lib/directory/words/keywords'
import { chosenId, idSchema } from '@/lib/system/database/ids'
import { printable } from '@/lib/system/form/printable'
import { optionalLine, optionalText } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

const phoneSchema = z
  .object({
    id: idSchema.nullable().default(null),
    kind: z.enum(['LOCAL', 'NATIONAL']).default('LOCAL'),
    number: optionalLine(120),
    label: printable(optionalLine(20)),
    source: optionalLine(300),
    hours: hoursSchema.prefault({}),
  })
  .transform(({ hours, number, ...phone }, context): PhoneSnapshot => {
    const read = number === null ? null : normalizePhoneNumber(number)
    if (read && !read.ok) context.addIssue({ code: 'custom', path: ['number'], message: read.why })
    const digits = read?.ok ? read.digits : null
    if (phone.kind === 'NATIONAL') {
      if (!digits || !isNationalForm(digits))
        context.addIssue({ code: 'custom', path: ['number'], message: '全国统一号码是3–6位短号' })
      if (!phone.source)
        context.addIssue({ code: 'custom', path: ['source'], message: '全国统一号码要写明官方来源' })
    }
    return { ...phone, number: digits, ...keepHours(hours) }
  })

export type PhoneSnapshot = KeptHours & {
  id: number | null
  kind: PhoneKind
  /** Digits, and behind a comma those of an extension; null where nobody has published one. */
  number: string | null
  label: string | null
  source: string | null
}

/** A service as a revision keeps it. In an override null means: as in the service it overrides. */
export type ServiceSnapshot = {
  areaId: number
  categoryId: number
  overridesId: number | null
  organizationId: number | null
  name: string | null
  description: string | null
  keywords: string[]
  position: number
  source: string | null
  phones: PhoneSnapshot[]
}

export const serviceSchema: z.ZodType<ServiceSnapshot> = z
  .object({
    areaId: idSchema,
    categoryId: chosenId('请选服务类别'),
    overridesId: idSchema.nullable().default(null),
    organizationId: idSchema.nullable().default(null),
    name: printable(optionalLine(30)),
    description: printable(optionalText(120, '最多120个字，卡上放不下更多')),
    keywords: keywordsSchema,
    position: wholeNumber('顺序', 0, 999).default(0),
    source: optionalLine(300),
    phones: z.array(phoneSchema).max(4, '一项服务最多4个号码').default([]),
  })
  .superRefine((service, context) => {
    if (service.overridesId === null && !service.name)
      context.addIssue({ code: 'custom', path: ['name'], message: '请填服务项目的名称' })
    if (service.overridesId === null && !service.description)
      context.addIssue({ code: 'custom', path: ['description'], message: '请写这项服务能帮什么、怎么说' })
    service.phones.forEach((phone, index) => {
      const first = service.phones.findIndex(other => other.number && other.number === phone.number)
      if (first !== -1 && first < index)
        context.addIssue({
          code: 'custom',
          path: ['phones', index, 'number'],
          message: '这个号码上面已经有了',
        })
    })
  })
