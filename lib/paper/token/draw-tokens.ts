import 'server-only'
import { randomInt } from 'node:crypto'
import { getDatabase } from '@/lib/system/database/database'
import { makeToken } from './token'

const TAKEN = `SELECT "token" FROM "QrCode" WHERE "token" = ANY ($1)
  UNION ALL SELECT "token" FROM "HomePrint" WHERE "token" = ANY ($1)`

/**
 * So many new tokens, none of them printed before, by staff or at home.
 * Two runs that draw the same one at the same time are told apart by the database's key on tokens.
 */
export async function drawTokens(count: number): Promise<string[]> {
  const drawn = new Set<string>()
  while (drawn.size < count) {
    while (drawn.size < count) drawn.add(makeToken(below => randomInt(below)))
    const { rows } = await getDatabase().pool.query<{ token: string }>(TAKEN, [[...drawn]])
    for (const { token } of rows) drawn.delete(token)
  }
  return [...drawn]
}
