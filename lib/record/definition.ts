import type { z } from 'zod'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { RecordKind } from '@/lib/generated/prisma/enums'

export type Db = Prisma.TransactionClient

/** Words at fields, by field name. */
export type FieldErrors = Record<string, string[]>

/** One line of a record in words, for histories and comparisons. */
export type DescribedField = { label: string; value: string }

/**
 * What one kind of record is to the one mechanism of revisions. A snapshot is the whole record as JSON:
 * what the form says, what a revision keeps, what publishing applies.
 */
export type RecordDefinition<S = unknown> = {
  kind: RecordKind
  /** What staff call it. */
  label: string
  /** From the form's fields to a snapshot. */
  schema: z.ZodType<S>
  titleOf: (snapshot: S) => string
  /** The area whose staff may change it; null: it is everybody's, and only a REGION's staff may. */
  areaOf: (snapshot: S, id: number | null) => number | null
  /** The live record, null when there is none (any more). */
  read: (db: Db, id: number) => Promise<S | null>
  /** What only the database knows to be wrong with it. */
  check?: (db: Db, snapshot: S, id: number | null) => Promise<FieldErrors | null>
  /** Makes the live record say what the snapshot says; one that was withdrawn comes back under its id. */
  apply: (db: Db, id: number | null, snapshot: S) => Promise<number>
  /** Takes the live record away. @returns in Chinese why it cannot be, or null when it is done */
  withdraw: (db: Db, id: number, snapshot: S) => Promise<string | null>
  describe: (db: Db, snapshot: S) => Promise<DescribedField[]>
}

/** For a registry of definitions of different snapshots: each only ever sees its own. */
export function defineRecord<S>(definition: RecordDefinition<S>): RecordDefinition {
  return definition as unknown as RecordDefinition
}
