import { z } from 'zod'
import { proseSchema } from '@/lib/content/prose/prose-form'
import { chosenId, idSchema } from '@/lib/system/database/ids'
import { positionSchema } from '@/lib/system/form/numbers'
import { optionalLine, requiredLine, requiredText } from '@/lib/system/form/text'
import { slugSchema } from './slug'

export type ArticleSnapshot = {
  /** The column's area: who may change it. */
  areaId: number
  columnId: number
  slug: string
  title: string
  summary: string
  body: string
  position: number
  source: string | null
}

export const articleSchema: z.ZodType<ArticleSnapshot> = z.object({
  areaId: idSchema,
  columnId: chosenId('请选栏目'),
  slug: slugSchema,
  title: requiredLine('标题', 40),
  summary: requiredText('摘要', 100),
  body: proseSchema(20_000),
  position: positionSchema,
  source: optionalLine(300),
})
