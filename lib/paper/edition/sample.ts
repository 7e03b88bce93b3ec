import 'server-only'
import type { Layout } from '@/lib/paper/sheet/layouts'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { readEnv } from '@/lib/system/config/env'
import { writeCanonical } from '@/lib/system/format/canonical'
import { sha256 } from './hash'
import type { Prepared } from './prepare'
import { takeSnapshot, toSheet } from './snapshot'

/** Its check sign is wrong: it is no token, and nothing will ever open by it. */
const NO_TOKEN = '00000001'

/** What stands in the place of 第3次印. */
export const SAMPLE_MARK = '样张'

/**
 * A card's sheet as it would be printed now, to be looked at: its codes open nothing, and its imprint says 样张.
 * @param prepared its card and codes
 * @param isTerse names and numbers alone
 */
export function makeSampleSheet(
  { card, codes }: Pick<Prepared, 'card' | 'codes'>,
  at: Date,
  isTerse = false,
): Sheet {
  const printed = codes.map(({ role, caption }) => ({ role, caption, token: NO_TOKEN }))
  const snapshot = takeSnapshot(card, {
    number: 1,
    at,
    publicUrl: readEnv().PUBLIC_URL,
    codes: printed,
    isTerse,
  })
  return { ...toSheet(snapshot), edition: SAMPLE_MARK }
}

/**
 * Fingerprint of what somebody looks at before it is printed: all that stands on it but the edition's number and the
 * tokens of its codes, which only a print has.
 */
export function hashSeen(
  prepared: Pick<Prepared, 'card' | 'codes'>,
  layout: Layout,
  at: Date,
  isTerse = false,
): string {
  const { codes, ...sheet } = makeSampleSheet(prepared, at, isTerse)
  // What a code draws is the address that it is typed by.
  const said = codes.map(({ rects: _, ...code }) => code)
  return sha256(writeCanonical({ ...sheet, codes: said, layout }))
}
