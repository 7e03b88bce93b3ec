import { z } from 'zod'
import { keywordsSchema } from '@/lib/directory/words/keywords'
import { cleanLine } from '@/lib/system/form/clean-text'
import { readSlugTyped } from '@/lib/system/form/code'
import { readField } from '@/lib/system/form/field'
import { printable } from '@/lib/system/form/printable'
import { optionalLine } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

/** The icons a category may carry, as drawn in components/resident/icons, with their words. */
export const CATEGORY_ICONS = {
  rescue: '警灯',
  medical: '听诊器',
  crop: '禾苗',
  law: '天平',
  jobs: '公文包',
  chat: '对话',
  list: '清单',
  leaf: '叶子',
  village: '房子',
  town: '楼房',
  news: '喇叭',
} as const

export type CategoryIcon = keyof typeof CATEGORY_ICONS

/** 服务类别 as a revision keeps it. */
export type CategorySnapshot = {
  slug: string
  name: string
  icon: string
  position: number
  checkCycleDays: number
  keywords: string[]
  source: string | null
}

/** For how many days a number counts as verified. */
export const cycleSchema = wholeNumber('天数', 1, 366, ['天', '日'])

/** What a page names by itself: its list of numbers, its search field. */
const TAKEN = new Set(['tel', 'q'])

export const categorySchema: z.ZodType<CategorySnapshot> = z.object({
  slug: readField(readSlugTyped, '请填网址用名').pipe(
    z
      .string()
      .max(30, '太长了')
      .refine(slug => !TAKEN.has(slug), '这个名字网页自己要用，请换一个'),
  ),
  name: printable(
    z.string({ error: '请填名称' }).overwrite(cleanLine).min(1, '请填名称').max(6, '卡上最多放6个字'),
  ),
  icon: z.enum(Object.keys(CATEGORY_ICONS) as [CategoryIcon, ...CategoryIcon[]], { error: '请选图标' }),
  position: wholeNumber('顺序', 1, 99),
  checkCycleDays: cycleSchema,
  keywords: keywordsSchema,
  source: optionalLine(300),
})
