import { z } from 'zod'
import { MOST_COPIES } from '@/lib/paper/edition/types'
import { LAYOUTS } from '@/lib/paper/sheet/layouts'

/** Most areas of one batch: a league's villages; the form that starts it stays below what an action takes (1 MB). */
export const MOST_AREAS = 2000

/** What a batch is to print, as it is kept with the batch so that a run can be taken up again. */
export const batchPlanSchema = z.object({
  /** One that was begun before a card had a back says the shop's card by its old name. */
  layout: z.preprocess(said => (said === 'bleed' ? 'shop-card' : said), z.enum(LAYOUTS)),
  use: z.enum(['HANDOUT', 'POSTER']),
  /** In the order of delivery; each area once. */
  areas: z
    .array(z.object({ areaId: z.int().positive(), copies: z.int().min(1).max(MOST_COPIES) }))
    .min(1)
    .max(MOST_AREAS)
    .refine(areas => new Set(areas.map(area => area.areaId)).size === areas.length),
  /** Lines (by base service) for which something else is printed in the place of an overdue number. */
  fallbacks: z.array(z.int()).max(10_000),
})

export type BatchPlan = z.infer<typeof batchPlanSchema>

/** Where a batch's areas come from. */
export type BatchScope =
  /** Every area without areas below it, of a subtree. */
  | { kind: 'subtree'; areaId: number }
  /** Those of a subtree with outdated editions still out. */
  | { kind: 'outdated'; areaId: number }
  | { kind: 'picked'; areaIds: number[] }
