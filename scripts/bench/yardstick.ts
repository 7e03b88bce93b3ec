// The one yardstick of paper: Chromium printing the very same sheets. Both rows of a thousand cards are measured by it.
import { cutInto } from '@/lib/paper/press/side-by-side'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { openChromium } from './chromium'

export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** More tagged pages at once it refuses on a busy machine (Printing failed). Joining the files would be its own work: it is spared. */
const AT_ONCE = 250

/**
 * Milliseconds that Chromium needs for many cards, in files of so many. In a browser of its own, with its fonts found:
 * one that has printed a thousand before needs longer for the next.
 */
export async function timeChromium(sheets: Sheet[]): Promise<number> {
  const { print, close } = await openChromium(sheets[0]!)
  const ms = await timeOf(async () => {
    for (const some of cutInto(sheets, AT_ONCE)) await print(some)
  })
  await close()
  return ms
}
