import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { requiredLine } from '@/lib/system/form/text'
import { IMAGE_USES, LARGEST_FILE, LARGEST_FILE_WORDS, LONGEST_ALT } from './image-limits'

const alt = requiredLine('图片的文字说明', LONGEST_ALT, '请写图片的文字说明')
  // They would end the words where they stand in Markdown.
  .regex(/^[^[\]\\]*$/, '文字说明里不能有方括号和反斜线')

/** A picture and what comes with it. */
export const uploadSchema = z.object({
  areaId: idSchema,
  alt,
  use: z.enum(IMAGE_USES, { error: '请选图片的用处' }).default('text'),
  file: z.file({ error: '请选一张图片' }).min(1, '请选一张图片').max(LARGEST_FILE, LARGEST_FILE_WORDS),
})
