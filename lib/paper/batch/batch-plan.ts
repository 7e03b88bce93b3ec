import { z } from 'zod'
import { MOST_COPIES } from '@/lib/paper/edition/types'
import { FORMATS, LAYOUTS } from '@/lib/paper/sheet/layouts'

/** Most areas of one batch: a league's villages; the form that starts it stays below what an action takes (1 MB). */
export const MOST_AREAS = 2000

/** Of one file: more no printer takes as one job, and no viewer opens quickly. */
export const MOST_PAGES = 20_000

/** Each card once, with the list of its copies on the cover, or its pages repeated. */
export const PAGES = ['once', 'repeated'] as const
/** The cover sheets: before each town's cards, or a file of their own. */
export const COVERS = ['front', 'apart'] as const
/** All in one file, or one file a town. */
export const FILES = ['one', 'town'] as const

/** What a batch is to print, as it is kept with the batch so that a run can be taken up again. */
export const batchPlanSchema = z.object({
  /** One that was begun before a card had a back says the shop's card by its old name. */
  layout: z.preprocess(said => (said === 'bleed' ? 'shop-card' : said), z.enum(LAYOUTS)),
  use: z.enum(['HANDOUT', 'POSTER']),
  // Batches from before there was a choice.
  pages: z.enum(PAGES).default('once'),
  covers: z.enum(COVERS).default('front'),
  files: z.enum(FILES).default('one'),
  /** A card that does not fit is printed without what each service does. */
  terse: z.boolean().default(false),
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
type Usual = 'pages' | 'covers' | 'files' | 'terse'
/** The same, with what is usual left out. */
export type BatchWish = Omit<BatchPlan, Usual> & Partial<Pick<BatchPlan, Usual>>

/**
 * Whether the pages of a batch's files stand there as they were set, one part after the other: then the file keeps the
 * tags of its parts. A page that stands in it a hundred times, or an empty back between, can be no one's place in them.
 */
export function isInOrder({ pages, layout }: Pick<BatchPlan, 'pages' | 'layout'>): boolean {
  return pages === 'once' && FORMATS[layout].sides !== null
}

/** Where a batch's areas come from. */
export type BatchScope =
  /** Every area without areas below it, of a subtree. */
  | { kind: 'subtree'; areaId: number }
  /** Those of a subtree with outdated editions still out. */
  | { kind: 'outdated'; areaId: number }
  | { kind: 'picked'; areaIds: number[] }
