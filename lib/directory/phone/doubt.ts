import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { writeDay } from '@/lib/system/clock/days'
import { shanghaiParts } from '@/lib/system/clock/shanghai'

type Doubt = { phoneId: number; number: string; areaId: number; at: Date }

/** Notes that somebody of an area could not reach a number: one row an area and day, however often it is said. */
export async function noteDoubt(db: Prisma.TransactionClient, { phoneId, number, areaId, at }: Doubt) {
  const day = writeDay(shanghaiParts(at).dayNumber)
  await db.$executeRaw`INSERT INTO "PhoneDoubt" ("phoneId", "number", "areaId", "day", "at", "lastAt")
    VALUES (${phoneId}, ${number}, ${areaId}, ${day}::date, ${at}, ${at})
    ON CONFLICT ("phoneId", "number", "areaId", "day")
    DO UPDATE SET "times" = "PhoneDoubt"."times" + 1, "lastAt" = greatest("PhoneDoubt"."lastAt", ${at})`
}
