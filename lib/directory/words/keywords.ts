import { z } from 'zod'

/** Everyday words as typed: apart by commas, 、 or spaces. */
export const keywordsSchema = z
  .string()
  .max(400, '太长了')
  .default('')
  .transform(text => [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))].slice(0, 40))
