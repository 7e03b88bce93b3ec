import 'server-only'
import { isSecretChanged, readSecret } from '@/lib/system/config/env'
import { getDatabase } from '@/lib/system/database/database'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { markSecret } from './secret-mark.mjs'

const RETRY_MS = 5000

const FOREIGN = `
NEXTAUTH_SECRET is not the secret that this database belongs to. Residents' pages are not concerned, but second factors
set up with the other secret cannot be read here, and an instance beside this one that has it takes nobody logged in here.
  One of several instances, or moved here: give it the secret of the first (its NEXTAUTH_SECRET, or the file "secret"
  in its DATA_DIR) and start it again.
  The other secret is lost for good: start once with SECRET_CHANGED=1; second factors must then be reset and set up anew.
这台服务器的密钥（NEXTAUTH_SECRET）和数据库的不一致：请换成原来的密钥再启动；原密钥确已丢失的，用 SECRET_CHANGED=1 启动一次。
`

// Whoever comes first says which secret it is.
const COMPARE = `INSERT INTO "Installation" ("id", "secretMark") VALUES (1, $1) ON CONFLICT ("id")
  DO UPDATE SET "secretMark" = coalesce("Installation"."secretMark", excluded."secretMark") RETURNING "secretMark"`

const CHANGE = `INSERT INTO "Installation" ("id", "secretMark") VALUES (1, $1) ON CONFLICT ("id")
  DO UPDATE SET "secretMark" = excluded."secretMark" RETURNING "secretMark"`

/**
 * Whether a secret is the one that the database belongs to; to one that belongs to none yet it is given.
 * @param isChanged the secret that it belonged to is given up
 * @throws DatabaseUnavailable
 */
export async function isSecretOurs(secret: string, isChanged: boolean): Promise<boolean> {
  const mark = markSecret(secret)
  const ask = () => getDatabase().pool.query<{ secretMark: string }>(isChanged ? CHANGE : COMPARE, [mark])
  const { rows } = await askDatabase(ask)
  return rows[0]?.secretMark === mark
}

/**
 * Says in the log when this server's secret is not the database's. It does not end: residents' pages need no secret. A
 * database that does not answer yet is asked until it does, and nothing waits for it.
 */
export async function checkSecret(): Promise<void> {
  try {
    if (!(await isSecretOurs(readSecret(), isSecretChanged()))) console.error(FOREIGN)
  } catch (error) {
    if (error instanceof DatabaseUnavailable) setTimeout(checkSecret, RETRY_MS).unref()
    else console.error(error)
  }
}
