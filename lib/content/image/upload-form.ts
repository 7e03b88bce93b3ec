import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { LARGEST_FILE, LARGEST_FILE_WORDS, LONGEST_ALT } from './image-limits'

const alt = z
  .string({ error: '请写图片的文字说明' })
  .trim()
  .min(1, '请写图片的文字说明')
  .max(LONGEST_ALT, `最多${LONGEST_ALT}个字`)
  // They would end the words where they stand in Markdown.
  .regex(/^[^[\]\\\n\r]*$/, '文字说明里不能有方括号和反斜线')

/** A picture and what comes with it. */
export const uploadSchema = z.object({
  areaId: idSchema,
  alt,
  file: z.file({ error: '请选一张图片' }).min(1, '请选一张图片').max(LARGEST_FILE, LARGEST_FILE_WORDS),
})
