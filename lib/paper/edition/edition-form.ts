import { z } from 'zod'
import { FORMATS, LAYOUTS } from '@/lib/paper/sheet/layouts'
import { idSchema } from '@/lib/system/database/ids'
import { wholeNumber } from '@/lib/system/form/whole-number'
import { MOST_COPIES, USE_NAMES } from './types'

export const copiesSchema = wholeNumber('份数', 1, MOST_COPIES, ['份', '张'])
export const layoutSchema = z.enum(LAYOUTS)
export const useSchema = z.enum(['HANDOUT', 'POSTER'])
/** Ticked boxes: none, one or several. */
export const tickedIds = z.preprocess(
  value => (value === undefined ? [] : [value].flat()),
  z.array(idSchema).max(10_000),
)

/** What is to be printed, before it was looked at. */
export const previewForm = z.object({
  areaId: idSchema,
  copies: copiesSchema,
  layout: layoutSchema,
  use: useSchema,
  fallbacks: tickedIds,
})

/** The same, with the fingerprint of what was looked at: nothing is printed unseen. */
export const printForm = previewForm.extend({ seen: z.string().regex(/^[0-9a-f]{64}$/) })

const choices = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

export const USE_CHOICES = choices(USE_NAMES)
export const LAYOUT_CHOICES = LAYOUTS.map(value => ({ value, label: FORMATS[value].name }))
