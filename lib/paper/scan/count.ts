import 'server-only'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'

/** Only codes that were printed are counted: any other token writes nothing. */
const COUNT = `INSERT INTO "ScanCount" ("token", "day", "scans", "calls")
  SELECT "token", $2::date, $3, $4 FROM "QrCode" WHERE "token" = $1
  ON CONFLICT ("token", "day") DO UPDATE SET
    "scans" = "ScanCount"."scans" + excluded."scans", "calls" = "ScanCount"."calls" + excluded."calls"`

/**
 * Counts one scan or one call of a code on a day, and nothing about who.
 * @param token in its right form
 * @param at the day is Asia/Shanghai's
 */
export async function countUse(token: string, what: 'scan' | 'call', at: Date): Promise<void> {
  const { year, month, day } = shanghaiParts(at)
  const values = [token, `${year}-${month}-${day}`, what === 'scan' ? 1 : 0, what === 'call' ? 1 : 0]
  await getDatabase().pool.query({ name: 'count-use', text: COUNT, values })
}
