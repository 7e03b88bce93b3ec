import 'server-only'
import { emptyCase } from '@/lib/answer/case/empty-case'
import { purgeTexts } from '@/lib/answer/consultation/purge-texts'
import { USUAL_RULES } from '@/lib/answer/rules/rules'
import { now } from '@/lib/system/clock/clock'
import { addDays } from '@/lib/system/clock/shanghai'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import type { Job } from '@/lib/system/job/job'

/** The words of a case are kept so long after its end. */
const KEPT_DAYS = 365
/** What a grid worker ticked is kept so long. */
const TICK_DAYS = 180
const AT_ONCE = 200
const HOUR = 60

// A county's own number of days, else the usual one; 24 hours a day, as everywhere here.
const PURGE_PHONES = `UPDATE "Case" c SET "phoneSealed" = NULL, "sharesPhone" = false
  FROM "Area" o
  WHERE o."id" = c."officeId" AND c."phoneSealed" IS NOT NULL AND c."endedAt" IS NOT NULL
    AND c."endedAt" + interval '24 hours' * coalesce((SELECT r."keepPhoneDays" FROM "CaseRules" r
      WHERE r."areaId" = ANY (string_to_array(rtrim(o."path", '.'), '.')::int[]) LIMIT 1), $2) <= $1`

async function emptyOld(): Promise<void> {
  const before = addDays(now(), -KEPT_DAYS)
  for (;;) {
    const rows = await getPrisma().case.findMany({
      where: { endedAt: { lt: before }, anonymisedAt: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true },
    })
    for (const { id } of rows) await getPrisma().$transaction(db => emptyCase(db, id, now()))
    if (rows.length < AT_ONCE) return
  }
}

/** Deletes what was ticked on rounds long ago. */
async function purgeTicks(): Promise<void> {
  await getPrisma().roundTick.deleteMany({ where: { at: { lt: addDays(now(), -TICK_DAYS) } } })
}

/** Deletes residents' numbers whose time is over, and empties what was ended a year ago (个人信息保护法 第十九条). */
export async function purgeCases(): Promise<void> {
  await getDatabase().pool.query(PURGE_PHONES, [now(), USUAL_RULES.keepPhoneDays])
  await emptyOld()
  await purgeTexts()
  await purgeTicks()
}

export const CASE_RETENTION: Job = { name: 'case-retention', everyMinutes: 6 * HOUR, run: purgeCases }
