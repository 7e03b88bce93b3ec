import type { RecordKind } from '@/lib/generated/prisma/enums'

export type Intent = 'draft' | 'submit' | 'publish'
/** `aside`: not to be used, only kept in the history (somebody else's version was chosen). */
export type SaveIntent = Intent | 'aside'

export type Proposal = {
  kind: RecordKind
  /** Null: a record that is not there yet. */
  recordId: number | null
  /** The open proposal of a record that is not there yet. */
  revisionId: number | null
  snapshot: unknown
  /** What the form was opened on (WorkingCopy.seen). */
  seen: string
  intent: SaveIntent
  /** Proposes to take the record away; the snapshot is then what is taken away. */
  withdraws?: boolean
}
