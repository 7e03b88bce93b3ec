import 'server-only'
import { now } from '@/lib/system/clock/clock'
import type { Job } from '@/lib/system/job/job'
import { shareInProcess } from '@/lib/system/process/shared'
import { refreshFits } from './refresh-fits'

/** A tree whose path every path begins with. */
const EVERYWHERE = ''

type Watch = { waiting: Map<string, Promise<void>>; last: Promise<unknown> }

const watch = () => shareInProcess<Watch>('fits', () => ({ waiting: new Map(), last: Promise.resolve() }))

const lookAll = (path: string) => refreshFits(path, now(), () => true).then(() => undefined)

/**
 * Looks at a subtree's cards off the request, one subtree after another in the batch's lane: whoever prints goes
 * first. A subtree that waits for its turn already waits once.
 * @returns done with it; never throws: what could not be looked at is stale, and has its turn again
 */
export function watchFits(path: string): Promise<void> {
  const { waiting, last } = watch()
  const known = waiting.get(path)
  if (known) return known
  const done = last.then(async () => {
    waiting.delete(path)
    await lookAll(path).catch(error => console.error(`fits of ${path || 'all'}: ${error.message}`))
  })
  waiting.set(path, done)
  watch().last = done
  return done
}

/** Numbers lapse by themselves, and records come by other ways than the app's forms. */
export const FITS: Job = { name: 'card-fits', everyMinutes: 60, run: () => watchFits(EVERYWHERE) }
