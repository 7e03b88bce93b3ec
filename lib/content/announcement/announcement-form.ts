import { z } from 'zod'
import { proseSchema } from '@/lib/content/prose/prose-form'
import { idSchema } from '@/lib/system/database/ids'
import { instantSchema, optionalInstant } from '@/lib/system/form/instant'
import { optionalLine, requiredLine } from '@/lib/system/form/text'

export type AnnouncementSnapshot = {
  areaId: number
  kind: 'EVENT' | 'NOTICE'
  title: string
  body: string
  /** ISO instants. */
  publishAt: string
  expireAt: string | null
  dateText: string | null
  source: string | null
}

export const announcementSchema: z.ZodType<AnnouncementSnapshot> = z
  .object({
    areaId: idSchema,
    kind: z.enum(['EVENT', 'NOTICE'], { error: '请选类型' }),
    title: requiredLine('标题', 40),
    body: proseSchema(5000),
    publishAt: instantSchema,
    expireAt: optionalInstant,
    dateText: optionalLine(30),
    source: optionalLine(300),
  })
  .refine(({ publishAt, expireAt }) => !expireAt || expireAt > publishAt, {
    path: ['expireAt'],
    message: '到期要晚于发布时间',
  })
