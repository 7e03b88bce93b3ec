import { z } from 'zod'

const DAY_MS = 86_400_000
const SHANGHAI_MS = 8 * 3_600_000

/** When the day of an instant began in Shanghai. */
export function lastMidnight(at: Date): Date {
  return new Date(Math.floor((at.getTime() + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS)
}

/** Which county, and how large. The seed number stands in its code, so counties lie beside each other. */
export const optionsSchema = z.object({
  seed: z.coerce.number().int().min(0).max(99).default(1),
  towns: z.coerce.number().int().min(1).max(60).default(12),
  villages: z.coerce.number().int().min(1).max(3000).default(200),
  /** Renames categories of the whole installation to five and six characters, the longest a card takes. */
  longCategories: z.boolean().default(false),
  /**
   * The day that checks, announcements and revisions are dated from ("2026-11-24"). What is verified lapses, so
   * it is today unless somebody says otherwise; with a day given, the same seed number gives the same for ever.
   */
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .transform(day => new Date(`${day}T00:00:00+08:00`))
    .optional(),
})

export type Wish = z.input<typeof optionsSchema>
export type Options = { seed: number; towns: number; villages: number; longCategories: boolean; at: Date }

/** @param now taken where no day is given @throws ZodError naming what is out of its bounds */
export function readOptions(wish: Wish, now: Date): Options {
  const { at, ...size } = optionsSchema.parse(wish)
  return { ...size, at: at ?? lastMidnight(now) }
}
