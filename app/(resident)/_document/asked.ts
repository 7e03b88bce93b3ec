import type { Subject } from '@/lib/directory/area/versions'

/** What an address asks for, as far as that is known without asking anybody. */
export type Asked =
  /** A document or print. `address` is canonical: whatever else stood in the query is gone. */
  | { kind: 'document'; address: string; subject: Subject }
  /** A scan or a call to be counted; null: of no code that can exist. */
  | { kind: 'count'; what: 'scan' | 'call'; token: string | null }
  /** What cannot be answered, whatever the database holds. */
  | { kind: 'refused'; as: 400 | 404 | 414 | 'token' | 'number' }
  /** `address`: with all of its query, which is anybody's own. */
  | { kind: 'search'; address: string }
  /** What is made each time, for one reader, and may be posted to; `address` with all that it reads of its query. */
  | { kind: 'form'; address: string }
  /** A file of the build. */
  | { kind: 'file' }
  /** Ours, and nothing is known of it here: the app, its files, pictures. */
  | { kind: 'other' }
