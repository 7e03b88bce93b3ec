import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import type { Db } from '@/lib/record/definition'

/**
 * Whoever changes or decides about one record waits here for whoever is at it, until their transaction ends:
 * the second then sees what the first wrote.
 * @param revisionId of a record that is not there yet: the proposal that is all there is of it
 */
export async function takeTurn(
  db: Db,
  kind: RecordKind,
  recordId: number | null,
  revisionId: number | null,
): Promise<void> {
  const key = `${kind} ${recordId ?? `new ${revisionId}`}`
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
}
