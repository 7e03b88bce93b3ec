import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { shareInProcess } from '@/lib/system/process/shared'

/**
 * How a table was set once, as a template says under <fit>. `situation` is all that its search knew of the sheet
 * beside the table (heights in points, in words): where it is the same again, so is what the search would find. `wide` is the
 * column of numbers, in points.
 */
type Plan = { situation: string; step: number; named: boolean; wide: string }

type Fit = Partial<Plan> & { table: number; fits: boolean }

/** Tables whose plans are remembered: a league's villages, each with lines of its own. */
const MOST_TABLES = 2000
/** A table's situations differ by how long names and addresses are: of more than so many the oldest goes. */
const MOST_SITUATIONS = 24

const book = () => shareInProcess('plans', () => new LRUCache<string, Plan[]>({ max: MOST_TABLES }))

const nameTable = (table: string) => createHash('sha256').update(table).digest('base64')

/** What is known of each of several tables. @param tables as they are sent to the template */
export function recallPlans(tables: string[]): Plan[][] {
  return tables.map(table => book().get(nameTable(table)) ?? [])
}

/** Remembers what a template said under <fit>; of one that says no situation, nothing. */
export function keepPlans(tables: string[], said: unknown[]): void {
  for (const { table, fits, situation, step, named, wide } of said as Fit[]) {
    if (!fits || !situation || step === undefined || named === undefined || wide === undefined) continue
    const key = nameTable(tables[table]!)
    const known = book().get(key) ?? []
    if (known.some(plan => plan.situation === situation)) continue
    book().set(key, [{ situation, step, named, wide }, ...known].slice(0, MOST_SITUATIONS))
  }
}

/** Forgets every plan: the next card is searched. */
export function forgetPlans(): void {
  book().clear()
}
