import 'server-only'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { hashShort, hashToken } from '@/lib/system/config/seal'

/** Nobody sends a form so long after it was opened without a look at what it says today: minutes. */
const LONGEST_MINUTES = 24 * 60
const MINUTE_MS = 60_000
const RANDOM_BYTES = 12
const RANDOM_LENGTH = 16
const TIME_LENGTH = 7
const SIGN_LENGTH = 22

/** Its length in characters, always. */
export const FORM_TOKEN_LENGTH = RANDOM_LENGTH + TIME_LENGTH + SIGN_LENGTH

const sign = (said: string) => hashShort(said, 'resident form').slice(0, SIGN_LENGTH)

/**
 * What a form of a resident carries: signed here, of its time, and like no other. Who only posts has none; a form that
 * is sent again is known by it.
 */
export function makeFormToken(now: Date): string {
  const minutes = Math.floor(now.getTime() / MINUTE_MS)
    .toString(36)
    .padStart(TIME_LENGTH, '0')
  const said = randomBytes(RANDOM_BYTES).toString('base64url') + minutes
  return said + sign(said)
}

function isSigned(text: string): boolean {
  if (text.length !== FORM_TOKEN_LENGTH) return false
  const said = text.slice(0, -SIGN_LENGTH)
  const [given, own] = [text.slice(-SIGN_LENGTH), sign(said)].map(part => Buffer.from(part!))
  return given!.length === own!.length && timingSafeEqual(given!, own!)
}

/**
 * Reads what a form brought back.
 * @returns `once`: by what the form is known if it is sent again; null where the token is not ours, or too old
 */
export function readFormToken(text: string, now: Date): { once: string } | null {
  if (!isSigned(text)) return null
  const made = Number.parseInt(text.slice(RANDOM_LENGTH, RANDOM_LENGTH + TIME_LENGTH), 36)
  const age = Math.floor(now.getTime() / MINUTE_MS) - made
  return age >= -1 && age <= LONGEST_MINUTES ? { once: hashToken(text) } : null
}
