import { z } from 'zod'
import { FORMATS, LAYOUTS, type Layout, listLayouts, type Use } from '@/lib/paper/sheet/layouts'
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

/** A ticked box; what a form sends again says true. */
export const ticked = z.preprocess(value => value === 'on' || value === 'true', z.boolean())

/** Of a form that asks for both: what is pasted on a wall is no card, and a card on a wall cannot be read. */
export const fitUse = ({ layout, use }: { layout: Layout; use: Use }) => FORMATS[layout].use === use
export const MISFIT = {
  path: ['layout'],
  error: '这个版式不是这个用途的：楼道用海报，到户用卡、大字版或冰箱贴。',
}

const wished = z.object({
  areaId: idSchema,
  copies: copiesSchema,
  layout: layoutSchema,
  use: useSchema,
  fallbacks: tickedIds,
  terse: ticked,
})

/** What is to be printed, before it was looked at. */
export const previewForm = wished.refine(fitUse, MISFIT)

/** The same, with the fingerprint of what was looked at: nothing is printed unseen. */
export const printForm = wished.extend({ seen: z.string().regex(/^[0-9a-f]{64}$/) }).refine(fitUse, MISFIT)

const choices = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

export const USE_CHOICES = choices(USE_NAMES)
const nameLayouts = (use: Use) => listLayouts(use).map(value => ({ value, label: FORMATS[value].name }))
export const LAYOUT_CHOICES = { HANDOUT: nameLayouts('HANDOUT'), POSTER: nameLayouts('POSTER') }
