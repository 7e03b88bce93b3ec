import { z } from 'zod'
import { cleanText } from '@/lib/system/form/clean-text'

/** Everyday words as typed: apart by commas, 、 or spaces. */
export const keywordsSchema = z
  .string()
  .max(400, '太长了')
  .default('')
  .transform(text =>
    [
      ...new Set(
        cleanText(text)
          .split(/[\s,，、;；]+/)
          .filter(Boolean),
      ),
    ].slice(0, 40),
  )
