import 'server-only'
import { type CardWords, hashWords } from '@/lib/paper/edition/snapshot'
import { drawTokens } from '@/lib/paper/token/draw-tokens'
import { readShanghai, writeShanghai } from '@/lib/system/clock/shanghai'
import { getDatabase } from '@/lib/system/database/database'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'

/** Longer than a read has: what is slow here says nothing of the database, and a print without it is a print. */
const PATIENCE_MS = 2500

const FIND = 'SELECT "token" FROM "HomePrint" WHERE "areaId" = $1 AND "linesHash" = $2'
// Two who print at once for the first time agree on one row.
const KEEP = `INSERT INTO "HomePrint" ("token", "areaId", "linesHash", "words", "firstDay") VALUES ($3, $1, $2, $4, $5)
  ON CONFLICT ("areaId", "linesHash") DO NOTHING`

async function findToken(areaId: number, hash: string): Promise<string | null> {
  const { rows } = await getDatabase().pool.query<{ token: string }>(FIND, [areaId, hash])
  return rows[0]?.token ?? null
}

async function findOrKeep(areaId: number, { categories, fallbackNumber }: CardWords, day: string) {
  const words = { categories, fallbackNumber }
  const hash = hashWords(words)
  const known = await findToken(areaId, hash)
  if (known) return known
  const [token] = await drawTokens(1)
  await getDatabase().pool.query(KEEP, [areaId, hash, token, JSON.stringify(words), day])
  return findToken(areaId, hash)
}

/**
 * The token of what anybody prints at home of an area's card: one for as long as the card says the same, so that what is
 * kept grows with what staff change and not with what is printed.
 * @returns null when it cannot be kept now: a card is printed all the same
 */
export async function keepHomePrint(areaId: number, words: CardWords, at: Date): Promise<string | null> {
  try {
    return await askDatabase(() => findOrKeep(areaId, words, writeShanghai(at).slice(0, 10)), PATIENCE_MS)
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) console.error(`home print: ${(error as Error).message}`)
    return null
  }
}

/** What somebody printed at home, as it is scanned today. */
export type HomePrint = {
  /** The area it was printed for, and the one in use there now. */
  areaName: string
  liveAreaCode: string
  words: CardWords
  /** When the first day began on which it could be printed. */
  since: Date
}

const READ = `SELECT a."name" AS "areaName", l."code" AS "liveAreaCode", h."words", h."firstDay"::text AS "firstDay"
  FROM "HomePrint" h JOIN "Area" a ON a."id" = h."areaId" JOIN "Area" l ON l."id" = live_area(h."areaId")
  WHERE h."token" = $1`

type Row = Omit<HomePrint, 'since'> & { firstDay: string }

/** What was printed at home under a token, or null where nothing was. @param token in its right form */
export async function readHomePrint(token: string): Promise<HomePrint | null> {
  const { rows } = await getDatabase().pool.query<Row>(READ, [token])
  if (!rows[0]) return null
  const { firstDay, ...print } = rows[0]
  return { ...print, since: readShanghai(`${firstDay} 00:00`)! }
}
