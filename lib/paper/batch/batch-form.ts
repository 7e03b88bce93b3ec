import { z } from 'zod'
import {
  copiesSchema,
  fitUse,
  layoutSchema,
  MISFIT,
  ticked,
  tickedIds,
  useSchema,
} from '@/lib/paper/edition/edition-form'
import { idSchema } from '@/lib/system/database/ids'
import { printable } from '@/lib/system/form/printable'
import { requiredLine } from '@/lib/system/form/text'
import { COVERS, FILES, MOST_AREAS, PAGES } from './batch-plan'

export const batchForm = z
  .object({
    title: printable(requiredLine('这一批的名字', 60, '请给这一批起个名字。')),
    layout: layoutSchema,
    use: useSchema,
    fallbacks: tickedIds,
    pages: z.enum(PAGES).default('once'),
    covers: z.enum(COVERS).default('front'),
    files: z.enum(FILES).default('one'),
    terse: ticked,
    /** Copies that are typed for one area are those of its households, and are remembered. */
    remember: z.literal('on').optional(),
    /** Of each area that has no number of its own. */
    copies: copiesSchema,
    areas: z
      .array(
        z.object({ areaId: idSchema, copies: copiesSchema.optional(), chosen: z.literal('on').optional() }),
      )
      .min(1)
      .max(MOST_AREAS),
  })
  .refine(fitUse, MISFIT)

export const batchIdForm = z.object({ batchId: idSchema })

export const PAGES_CHOICES = [
  { value: 'once', label: '每张卡一次，交接单上写着第几页印几张' },
  { value: 'repeated', label: '每张卡按份数重复，整个文件打印一次' },
]
export const COVERS_CHOICES = [
  { value: 'front', label: '每镇一张，放在这个镇的卡前面' },
  { value: 'apart', label: '另成一个文件' },
]
export const FILES_CHOICES = [
  { value: 'one', label: '全部一个文件' },
  { value: 'town', label: '每镇一个文件' },
]
