import { z } from 'zod'
import { LAYOUT_NAMES, LAYOUTS } from '@/lib/card/layouts'
import { idSchema } from '@/lib/system/ids'
import { wholeNumber } from '@/lib/system/whole-number'
import { MOST_AREAS, MOST_COPIES } from './batch-plan'
import { USE_NAMES } from './types'

const copies = wholeNumber('份数', 1, MOST_COPIES)
const layout = z.enum(LAYOUTS)
const use = z.enum(['HANDOUT', 'POSTER'])
/** Ticked boxes: none, one or several. */
const ids = z.preprocess(value => (value === undefined ? [] : [value].flat()), z.array(idSchema).max(10_000))
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `最多${most}个字。` })
    .optional()
    .transform(value => value || null)

export const printForm = z.object({ areaId: idSchema, copies, layout, use, fallbacks: ids })

export const batchForm = z.object({
  title: z
    .string({ error: '请给这一批起个名字。' })
    .trim()
    .min(1, '请给这一批起个名字。')
    .max(60, { error: '最多60个字。' }),
  layout,
  use,
  fallbacks: ids,
  /** Of each area that has no number of its own. */
  copies,
  areas: z
    .array(z.object({ areaId: idSchema, copies: copies.optional(), chosen: z.literal('on').optional() }))
    .min(1)
    .max(MOST_AREAS),
})

export const batchIdForm = z.object({ batchId: idSchema })

export const eventForm = z.object({
  editionId: idSchema,
  kind: z.enum(['HANDED_OUT', 'POSTED', 'DAMAGED', 'REPLACED']),
  copies: wholeNumber('份数', -MOST_COPIES, MOST_COPIES).refine(n => n !== 0, { error: '份数不能是0。' }),
  place: text(60),
  note: text(200),
})

export const moveForm = z.object({
  token: z.string().length(8),
  target: z.enum(['AREA', 'PROJECTS', 'COLUMN']),
  areaCode: z.string({ error: '请填区域代码。' }).trim().min(2, '请填区域代码。').max(40),
  year: z.preprocess(value => value || undefined, wholeNumber('年份', 2000, 2099).optional()),
  columnSlug: text(60),
})

const choices = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

export const USE_CHOICES = choices(USE_NAMES)
export const LAYOUT_CHOICES = choices(LAYOUT_NAMES)
