import { type Lane, setType } from '@/lib/paper/press/press'
import type { AreaRef } from '@/lib/system/tree/area-ref'

/** Pixels of its side: twice the least that WeChat takes for a picture of a page. */
export const SHARE_WIDTH = 600

/**
 * The square picture of an area, as a PNG: its name as large as it goes, and where it lies.
 * @param area its ancestors nearest first
 * @throws QueueFull, PressFailed as `setType`
 */
export async function drawSharePicture(
  { name, ancestors }: { name: string; ancestors: Pick<AreaRef, 'name'>[] },
  lane: Lane,
): Promise<Uint8Array> {
  const above = ancestors
    .slice(0, 2)
    .map(area => area.name)
    .reverse()
  const inputs = { area: JSON.stringify({ name, above }) }
  const job = { template: 'share-1', inputs, output: 'png', pngWidth: SHARE_WIDTH } as const
  const set = await setType({ ...job, finish: 'office', isLarge: false }, lane)
  if (!set.ok) throw new Error('unreachable: the picture has no lines that may not fit')
  return set.bytes
}
