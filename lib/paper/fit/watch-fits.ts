import 'server-only'
import { now } from '@/lib/system/clock/clock'
import type { Job } from '@/lib/system/job/job'
import { shareInProcess } from '@/lib/system/process/shared'
import { refreshFits } from './refresh-fits'

/** A tree whose path every path begins with. */
const EVERYWHERE = ''

type Watch = { waiting: Map<string, Promise<void>>; last: Promise<unknown> }

const watch = () => shareInProcess<Watch>('fits', () => ({ waiting: new Map(), last: Promise.resolve() }))

/** Cards set one after the other, once somebody has looked or changed something; a whole region's rest is the job's. */
const MOST_AT_ONCE = 100

async function look(path: string, most: number): Promise<void> {
  let set = 0
  await refreshFits(path, now(), () => set++ < most)
}

/**
 * Looks at a subtree's cards off the request, one subtree after another in the batch's lane: whoever prints goes
 * first. A subtree that waits for its turn already waits once.
 * @param most cards to be set; those set alike count once
 * @returns done with it; never throws: what could not be looked at is stale, and has its turn again
 */
export function watchFits(path: string, most = MOST_AT_ONCE): Promise<void> {
  const { waiting, last } = watch()
  const known = waiting.get(path)
  if (known) return known
  const done = last.then(async () => {
    waiting.delete(path)
    await look(path, most).catch(error => console.error(`fits of ${path || 'all'}: ${error.message}`))
  })
  waiting.set(path, done)
  watch().last = done
  return done
}

/** Numbers lapse by themselves, and records come by other ways than the app's forms. */
export const FITS: Job = { name: 'card-fits', everyMinutes: 60, run: () => watchFits(EVERYWHERE, Infinity) }
