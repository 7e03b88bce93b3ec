import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * Empties a case of all that was written about it: what stays is that there was one, of which kind, when, and how it
 * was found.
 */
export async function emptyCase(db: Prisma.TransactionClient, id: number, at: Date): Promise<void> {
  await db.case.update({
    where: { id },
    data: {
      text: null,
      estate: null,
      building: null,
      unit: null,
      phoneSealed: null,
      sharesPhone: false,
      codeToken: null,
      anonymisedAt: at,
    },
    select: { id: true },
  })
  await db.caseStep.updateMany({ where: { caseId: id }, data: { text: null } })
  await db.casePicture.deleteMany({ where: { caseId: id } })
  await db.handling.updateMany({ where: { caseId: id }, data: { note: null } })
}
