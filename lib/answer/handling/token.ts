import 'server-only'
import { randomInt } from 'node:crypto'
import { hashToken, seal, unseal } from '@/lib/system/config/seal'
import { makeChecked, parseChecked } from '@/lib/system/format/checked'

/** Sixteen random characters (79 bits: whoever has the link reads the case) and a check character. */
const LENGTH = 17
const PURPOSE = 'handler link'

/** A new link's token as the database keeps it. */
export function drawLinkToken(): { tokenHash: string; tokenSealed: string } {
  const token = makeChecked(LENGTH, randomInt)
  return { tokenHash: hashToken(token), tokenSealed: seal(token, PURPOSE) }
}

/** Reads a token as people type it. @returns null when a character is wrong, missing or swapped */
export function parseLinkToken(typed: string): string | null {
  return parseChecked(typed, LENGTH)
}

/** By what a token is found. */
export const hashLinkToken = hashToken

/** The path of a link, for staff to send again; null where the server's secret is no longer that of the link. */
export function addressOfLink(tokenSealed: string): string | null {
  const token = unseal(tokenSealed, PURPOSE)
  return token && `/do/${token}`
}
