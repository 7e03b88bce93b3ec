import 'server-only'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { recordOf } from '@/lib/records'
import { requireMayHandle } from '@/lib/revision/proposal/publish'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

/** What was given up of a record that never was, to begin a new one with. */
export type GivenUp = { id: number; snapshot: unknown; areaId: number | null }

/**
 * Reads a proposal of a new record that was given up or set aside. It stays as it is: what is typed on its words
 * is saved as a proposal of its own.
 * @returns null where there is none such of this kind
 * @throws Refused role or area
 */
export async function readGivenUp(actor: Actor, kind: RecordKind, id: number): Promise<GivenUp | null> {
  const row = await getPrisma().revision.findFirst({
    where: { id, kind, state: 'DISCARDED', recordId: null },
    select: { id: true, snapshot: true },
  })
  if (!row) return null
  await requireMayHandle(actor, 'record:edit', id)
  return { ...row, areaId: recordOf(kind).areaOf(row.snapshot, null) }
}
