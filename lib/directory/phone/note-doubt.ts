import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { isEmergency } from './emergency'

export type DoubtNote = {
  phoneId: number
  /** What was rung. */
  number: string
  /** From whose page or card. */
  areaId: number
  at: Date
}

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>

/** Two at one moment would each count without the other, and the third be taken for a second. */
export async function lockDoubts(db: Db, phoneId: number): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`doubt ${phoneId}`}, 0))`
}

/**
 * Notes that a resident could not reach a number: once an area and day, however often it is said. What is no longer
 * the phone's number, or is one of emergencies, leaves no trace. Called in the transaction that keeps what was said.
 */
export async function noteDoubt(db: Db, { phoneId, number, areaId, at }: DoubtNote): Promise<void> {
  if (isEmergency(number)) return
  const day = writeShanghai(at).slice(0, 10)
  await lockDoubts(db, phoneId)
  // What was said before a check is answered by it: of the same day, the next begins anew.
  await db.$executeRaw`DELETE FROM "PhoneDoubt" d
    WHERE d."phoneId" = ${phoneId} AND d."number" = ${number} AND d."areaId" = ${areaId} AND d."day" = ${day}::date
      AND EXISTS (SELECT FROM "PhoneCheck" c WHERE c."phoneId" = d."phoneId" AND c."number" = d."number"
        AND c."result" <> 'BUSY' AND c."checkedAt" >= d."at")`
  await db.$executeRaw`INSERT INTO "PhoneDoubt" ("phoneId", "number", "areaId", "day", "at", "lastAt")
    SELECT p."id", p."number", ${areaId}, ${day}::date, ${at}, ${at} FROM "Phone" p
    WHERE p."id" = ${phoneId} AND p."number" = ${number} AND p."withdrawnAt" IS NULL
    ON CONFLICT ("phoneId", "number", "areaId", "day") DO UPDATE
      SET "times" = "PhoneDoubt"."times" + 1, "lastAt" = greatest("PhoneDoubt"."lastAt", excluded."lastAt")`
}
