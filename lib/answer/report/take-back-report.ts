import 'server-only'
import { takeBackDoubt } from '@/lib/directory/phone/take-back-doubt'
import type { Prisma } from '@/lib/generated/prisma/client'

const REPORT = { phoneId: true, phoneNumber: true, areaId: true, receivedAt: true } as const

/**
 * What a resident takes back says nothing against a number any more; once: what was emptied before was taken back then.
 * Done in the transaction that ends the case, before it is emptied.
 */
export async function takeBackReport(db: Prisma.TransactionClient, caseId: number): Promise<void> {
  const row = await db.case.findFirst({
    where: { id: caseId, kind: 'REPORT', anonymisedAt: null, way: { not: 'UNSOLVED' } },
    select: REPORT,
  })
  if (!row?.phoneId || !row.phoneNumber) return
  const { phoneId, phoneNumber: number, areaId, receivedAt: at } = row
  await takeBackDoubt(db, { phoneId, number, areaId, at })
}
