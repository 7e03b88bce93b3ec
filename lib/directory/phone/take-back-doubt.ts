import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { type DoubtNote, lockDoubts } from './note-doubt'

type Db = Pick<Prisma.TransactionClient, '$executeRaw'>

/**
 * Makes whoever reports, checks or changes a phone wait until the transaction ends: first what is said of it, as
 * `noteDoubt` does, then its place, as `recordCheck` does; cases are held after both, or two would wait for each other.
 */
export async function holdPhone(db: Db, phoneId: number): Promise<void> {
  await lockDoubts(db, phoneId)
  await db.$executeRaw`SELECT 1 FROM "Area" WHERE "id" = (SELECT s."areaId" FROM "Phone" p
    JOIN "Service" s ON s."id" = p."serviceId" WHERE p."id" = ${phoneId}) FOR NO KEY UPDATE`
}

/**
 * Takes back what `noteDoubt` noted, once: the day's row goes with the last who said so, and a page that showed the
 * doubt is made anew (bump_area_of_lost_doubt). What a check has answered since is no doubt any more, and a row begun
 * anew after it is not this one's.
 * @param note as it was noted, at the same instant; its phone is held (`holdPhone`)
 */
export async function takeBackDoubt(db: Db, { phoneId, number, areaId, at }: DoubtNote): Promise<void> {
  const day = writeShanghai(at).slice(0, 10)
  await db.$executeRaw`WITH told AS (
      SELECT "id", "times" FROM "PhoneDoubt"
      WHERE "phoneId" = ${phoneId} AND "number" = ${number} AND "areaId" = ${areaId} AND "day" = ${day}::date
        AND "at" <= ${at} AND "lastAt" >= ${at}
    ), fewer AS (
      UPDATE "PhoneDoubt" d SET "times" = d."times" - 1 FROM told WHERE d."id" = told."id" AND told."times" > 1
    )
    DELETE FROM "PhoneDoubt" d USING told WHERE d."id" = told."id" AND told."times" = 1`
}
