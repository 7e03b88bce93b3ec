import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { getPrisma } from '@/lib/system/database/database'

/** A picture of a case, as WebP. @returns null where there is none @throws Refused role or area */
export async function readCasePicture(actor: Actor, id: number): Promise<Uint8Array | null> {
  const db = getPrisma()
  const found = await db.casePicture.findUnique({
    where: { id },
    select: { case: { select: { officeId: true } } },
  })
  if (!found) return null
  await requireMay(actor, 'case:handle', found.case.officeId)
  return (await db.casePicture.findUnique({ where: { id }, select: { data: true } }))?.data ?? null
}
