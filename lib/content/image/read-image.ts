import 'server-only'
import { LRUCache } from 'lru-cache'
import { getPrisma } from '@/lib/system/database/database'
import { forgetAtRestore } from '@/lib/system/installation/epoch'
import { shareInProcess } from '@/lib/system/process/shared'

export type StoredImage = { data: Uint8Array<ArrayBuffer>; etag: string }

const MEBIBYTE = 1024 * 1024

function makeCache() {
  return new LRUCache<number, StoredImage>({
    maxSize: 32 * MEBIBYTE,
    sizeCalculation: image => image.data.length + 200,
  })
}

// Bounded in bytes; only pictures that are there are held. Pictures never change, so none goes stale.
const seen = shareInProcess('images', makeCache)

// But for a restore, after which an id may be another picture's.
forgetAtRestore('images', () => seen.clear())

/** A picture in memory, asked for without the database. */
export function recallImage(id: number): StoredImage | undefined {
  return seen.get(id)
}

/** A picture out of the database, kept in memory from then on; null where there is none. */
export async function readImage(id: number): Promise<StoredImage | null> {
  const row = await getPrisma().image.findUnique({ where: { id }, select: { data: true, contentHash: true } })
  if (!row) return null
  const image = { data: row.data, etag: `"${row.contentHash.slice(0, 22)}"` }
  seen.set(id, image)
  return image
}
