import { createHash } from 'node:crypto'
import { type Json, writeCanonical } from '@/lib/system/format/canonical'

/** A short hash of a snapshot's content: equal exactly when they say the same, whatever the order of keys. */
export function fingerprint(snapshot: unknown): string {
  return createHash('sha256')
    .update(writeCanonical(snapshot as Json))
    .digest('base64url')
    .slice(0, 22)
}
