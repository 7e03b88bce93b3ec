// The one yardstick of paper: Chromium printing the very same sheets. Both rows of a thousand cards are measured by it.
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { openChromium } from './chromium'

export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * Milliseconds that Chromium needs for many cards in one PDF. In a browser of its own, with its fonts found: one that
 * has printed a thousand before needs up to three times as long for the next.
 */
export async function timeChromium(sheets: Sheet[]): Promise<number> {
  const { print, close } = await openChromium(sheets[0]!)
  const ms = await timeOf(() => print(sheets))
  await close()
  return ms
}
