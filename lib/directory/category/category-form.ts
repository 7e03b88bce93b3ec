import { z } from 'zod'
import { keywordsSchema } from '@/lib/directory/words/keywords'
import { optionalText } from '@/lib/system/form/text'
import { wholeNumber } from '@/lib/system/form/whole-number'

/** The icons a category may carry, as drawn in components/resident/icons, with their words. */
export const CATEGORY_ICONS = {
  rescue: '盾牌十字',
  medical: '心',
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

export const categorySchema: z.ZodType<CategorySnapshot> = z.object({
  slug: z
    .string({ error: '请填网址用名' })
    .max(30, '太长了')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '只能用小写字母、数字和短横线'),
  name: z.string({ error: '请填名称' }).trim().min(1, '请填名称').max(6, '卡上最多放6个字'),
  icon: z.enum(Object.keys(CATEGORY_ICONS) as [CategoryIcon, ...CategoryIcon[]], { error: '请选图标' }),
  position: wholeNumber('顺序', 1, 99),
  checkCycleDays: wholeNumber('天数', 1, 366),
  keywords: keywordsSchema,
  source: optionalText(300),
})
