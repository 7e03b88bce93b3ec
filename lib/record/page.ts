import { z } from 'zod'
import { idSchema } from '@/lib/system/database/ids'
import { cleanLine } from '@/lib/system/form/clean-text'

/** How many rows a page of a list has. */
export const PAGE_SIZE = 50

/** One page of a list. */
export type Page<Row> = {
  rows: Row[]
  /** From 1. */
  page: number
  pageCount: number
  total: number
}

/** What a list is asked for, from its address. Nonsense is as good as nothing. */
export const listQuerySchema = z.object({
  area: idSchema.nullable().catch(null).default(null),
  q: z.string().overwrite(cleanLine).max(50).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})

export type ListQuery = z.output<typeof listQuerySchema>

/** The part of a list that a page shows. */
export function pageSlice(page: number) {
  return { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE }
}

export function makePage<Row>(rows: Row[], page: number, total: number): Page<Row> {
  return { rows, page, total, pageCount: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
}
