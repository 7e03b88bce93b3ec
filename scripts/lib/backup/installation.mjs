import { markSecret } from '../../../lib/system/installation/secret-mark.mjs'

/**
 * Which of some secrets is the database's. One that no server has started on yet belongs to none: then the first.
 * @param {import('pg').Client} client
 * @param {string[]} secrets
 * @returns {Promise<string | null>}
 */
export async function chooseSecret(client, secrets) {
  const { rows: found } = await client.query(`SELECT to_regclass('public."Installation"') AS place`)
  const { rows } = found[0].place
    ? await client.query('SELECT "secretMark" AS mark FROM "Installation"')
    : { rows: [] }
  const mark = rows[0]?.mark
  return secrets.find(secret => !mark || markSecret(secret) === mark) ?? null
}

/** Beyond what an account's counter of sessions ever comes to by itself, and never the same twice. */
const LEAP = 'trunc(1000 + random() * 1e6)'

/** What must not come to life again with a backup: a session that has been ended since. */
const ENDINGS = [
  {
    table: 'Staff',
    column: 'sessionVersion',
    sql: `UPDATE "Staff" SET "sessionVersion" = "sessionVersion" + ${LEAP}`,
  },
  {
    table: 'StaffSession',
    column: 'endedBecause',
    sql: `UPDATE "StaffSession" SET "endedAt" = now(), "endedBecause" = 'ENDED' WHERE "endedAt" IS NULL`,
  },
]

async function endSessions(client) {
  for (const { table, column, sql } of ENDINGS) {
    const found = await client.query(
      `SELECT FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND column_name = $2`,
      [table, column],
    )
    if (found.rowCount) await client.query(sql)
  }
}

/**
 * Makes a database that was restored one that never was: no page and no session of before holds in it.
 * @param {import('pg').Client} client
 * @param {string | null} secret the backup's
 */
export async function renew(client, secret) {
  await client.query(
    `INSERT INTO "Installation" ("id", "restoredAt", "secretMark") VALUES (1, now(), $1) ON CONFLICT ("id") DO UPDATE
     SET "epoch" = gen_random_uuid(), "restoredAt" = now(), "secretMark" = coalesce($1, "Installation"."secretMark")`,
    [secret && markSecret(secret)],
  )
  await endSessions(client)
}
