import 'server-only'
import { randomBytes } from 'node:crypto'
import { hashToken } from '@/lib/system/config/seal'

const BYTES = 24
/** As it is given out: anything else is refused without asking the database. */
const KEY = /^[\w-]{32}$/

/** A new key, and as the database keeps it. */
export function drawKey(): { key: string; keyHash: string } {
  const key = randomBytes(BYTES).toString('base64url')
  return { key, keyHash: hashToken(key) }
}

/** By what a key is found; null where it can be none. */
export function hashKey(key: string): string | null {
  return KEY.test(key) ? hashToken(key) : null
}
