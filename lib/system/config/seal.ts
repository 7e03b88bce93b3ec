import 'server-only'
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readSecret } from './env'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

function deriveKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', readSecret(), '', `mingbaika ${purpose}`, 32))
}

/** Seals a text for one purpose, so that the database alone does not tell it. */
export function seal(text: string, purpose: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, deriveKey(purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed, or null when it was not sealed here: another secret, another purpose, or changed since. */
export function unseal(box: string, purpose: string): string | null {
  const bytes = Buffer.from(box, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  try {
    const open = createDecipheriv(CIPHER, deriveKey(purpose), bytes.subarray(0, IV_BYTES))
    open.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    return open.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + open.final('utf8')
  } catch {
    return null
  }
}

/** A keyed hash of something short enough to be guessed: without the secret nobody can try. */
export function hashShort(text: string, purpose: string): string {
  return createHmac('sha256', deriveKey(purpose)).update(text).digest('base64url')
}

/** The hash of something long and random, as the database keeps it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
