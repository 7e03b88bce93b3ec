import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { whereAsked } from '@/lib/staff/permission/protection'
import { now } from '@/lib/system/clock/clock'
import { idsOnPath } from '@/lib/system/tree/path'

type Db = Prisma.TransactionClient

/** Any number will do as long as it stays. */
const LOCK = 150225

/** Whether the county above an area asks for 双人审核 now. */
export async function asksFourEyes(db: Pick<Db, 'area'>, areaId: number): Promise<boolean> {
  const area = await db.area.findUnique({ where: { id: areaId }, select: { path: true } })
  const ids = idsOnPath(area?.path ?? '')
  return (await db.area.count({ where: { id: { in: ids }, ...whereAsked('fourEyes', now()) } })) > 0
}

/** For whoever publishes what 双人审核 would forbid: the answer stays true until the transaction ends. */
export async function holdFourEyes(db: Db, areaId: number): Promise<boolean> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock_shared(${LOCK})`
  return asksFourEyes(db, areaId)
}

/** For whoever changes it: waits for what is being published, and what comes after waits for the change. */
export async function waitForPublishing(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`
}
