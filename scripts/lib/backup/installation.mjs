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

/** What must not come to life again with a backup: a session that has been ended since. */
const END_SESSIONS = `UPDATE "StaffSession" SET "endedAt" = now(), "endedBecause" = 'ENDED' WHERE "endedAt" IS NULL`

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
  await client.query(END_SESSIONS)
}
