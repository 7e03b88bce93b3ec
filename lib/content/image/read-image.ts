import 'server-only'
import { LRUCache } from 'lru-cache'
import { getPrisma } from '@/lib/system/database/database'
import { forgetAtRestore } from '@/lib/system/installation/epoch'
import { shareInProcess } from '@/lib/system/process/shared'

type File = { id: number; small: boolean }
export type StoredImage = { data: Uint8Array<ArrayBuffer>; etag: string }

const MEBIBYTE = 1024 * 1024

function makeCache() {
  return new LRUCache<string, StoredImage>({
    maxSize: 32 * MEBIBYTE,
    sizeCalculation: image => image.data.length + 200,
  })
}

// Bounded in bytes; only pictures that are there are held. Pictures never change, so none goes stale.
const seen = shareInProcess('images', makeCache)

// But for a restore, after which an id may be another picture's.
forgetAtRestore('images', () => seen.clear())

const keyOf = ({ id, small }: File) => `${id}${small ? 's' : ''}`

/** A picture in memory, asked for without the database. */
export function recallImage(file: File): StoredImage | undefined {
  return seen.get(keyOf(file))
}

/** Its bytes; those of a picture from before there were small ones are the same for both. */
async function readBytes({ id, small }: File) {
  const { image } = getPrisma()
  const row = small
    ? await image.findUnique({ where: { id }, select: { small: true, contentHash: true } })
    : null
  if (row?.small) return { data: row.small, contentHash: row.contentHash }
  return image.findUnique({ where: { id }, select: { data: true, contentHash: true } })
}

/** A picture out of the database, kept in memory from then on; null where there is none. */
export async function readImage(file: File): Promise<StoredImage | null> {
  const row = await readBytes(file)
  if (!row) return null
  const image = { data: row.data, etag: `"${row.contentHash.slice(0, 22)}${file.small ? 's' : ''}"` }
  seen.set(keyOf(file), image)
  return image
}
