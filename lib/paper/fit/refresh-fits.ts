import 'server-only'
import { type Prepared, prepareCards } from '@/lib/paper/edition/prepare'
import { makeSampleSheet } from '@/lib/paper/edition/sample'
import { HANDS, type Lane } from '@/lib/paper/press/press'
import { doSideBySide } from '@/lib/paper/press/side-by-side'
import { type OverflowWords, sayOverflow } from '@/lib/paper/sheet/say-overflow'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { findOverflow } from '@/lib/paper/sheet/typeset'
import { getPatientDatabase } from '@/lib/system/database/database'
import { keyOfSheet } from './fit-key'
import { listStaleFits } from './stale-fits'

/** Areas whose cards are read together: bounded memory, few queries. */
const AT_ONCE = 500

/**
 * A card to be looked at, under the name of all that is set like it. Its sheet is laid out again where it is set: those
 * of a whole county at once would be most of its memory.
 */
export type Looked = { areaId: number; key: string; layOut: () => Sheet; validUntil: Date | null }

const KNOWN = `SELECT DISTINCT ON ("key") "key", "words" FROM "CardFit" WHERE "key" = ANY ($1)`

// Two that look at once find the same; one that read an older card than the other is stale, and looked at again.
const SAVE = `INSERT INTO "CardFit" ("areaId", "version", "validUntil", "key", "words", "checkedAt")
  SELECT d."areaId", d."version", d."validUntil", d."key", d."words", $2
  FROM jsonb_to_recordset($1::jsonb) AS d("areaId" int, "version" bigint, "validUntil" timestamptz, "key" text, "words" jsonb)
  JOIN "Area" a ON a."id" = d."areaId"
  ON CONFLICT ("areaId") DO UPDATE SET "version" = excluded."version", "validUntil" = excluded."validUntil",
    "key" = excluded."key", "words" = excluded."words", "checkedAt" = excluded."checkedAt"`

/** What is known already of cards that are set alike, whoever's they are; null: such a card fits. */
export async function readKnownFits(keys: string[]): Promise<Map<string, OverflowWords | null>> {
  const { rows } = await getPatientDatabase().pool.query<{ key: string; words: OverflowWords | null }>(
    KNOWN,
    [keys],
  )
  return new Map(rows.map(row => [row.key, row.words]))
}

/** Prepared cards under their keys. @param isTerse names and numbers alone */
export function lookAt(prepared: Prepared[], at: Date, isTerse = false): Looked[] {
  return prepared.map(one => {
    const layOut = () => makeSampleSheet(one, at, isTerse)
    return { areaId: one.areaId, key: keyOfSheet(layOut()), layOut, validUntil: one.card.lapsesAt }
  })
}

/** What of a card does not fit, in words; null: it fits. @throws as `setType` */
export async function findFit(sheet: Sheet, lane: Lane): Promise<OverflowWords | null> {
  const overflow = await findOverflow(sheet, lane)
  return overflow && sayOverflow(overflow, sheet.rows)
}

async function saveFits(
  looked: Looked[],
  versions: Map<number, string>,
  words: OverflowWords | null,
  at: Date,
): Promise<void> {
  const rows = looked.map(({ areaId, key, validUntil }) => {
    return { areaId, version: versions.get(areaId), validUntil, key, words }
  })
  await getPatientDatabase().pool.query(SAVE, [JSON.stringify(rows), at])
}

function groupByKey(looked: Looked[]): Map<string, Looked[]> {
  const groups = new Map<string, Looked[]>()
  for (const one of looked) groups.set(one.key, [...(groups.get(one.key) ?? []), one])
  return groups
}

/**
 * Looks at the cards of a subtree that changed since they were last looked at. Cards that are set alike are set once.
 * @param path of the subtree's root
 * @param mayGoOn asked before each card is set: what was found until then stays
 * @returns how many areas are left
 * @throws as `setType`
 */
export async function refreshFits(path: string, at: Date, mayGoOn: () => boolean): Promise<number> {
  const stale = await listStaleFits(path, at)
  const versions = new Map(stale.map(({ areaId, version }) => [areaId, version]))
  let left = stale.length
  for (let start = 0; start < stale.length; start += AT_ONCE) {
    const some = stale.slice(start, start + AT_ONCE).map(({ areaId }) => areaId)
    const groups = groupByKey(lookAt(await prepareCards(some, at), at))
    const known = await readKnownFits([...groups.keys()])
    await doSideBySide([...groups], HANDS, async ([key, alike]) => {
      if (!known.has(key) && !mayGoOn()) return
      const words = known.has(key) ? known.get(key)! : await findFit(alike[0]!.layOut(), 'batch')
      await saveFits(alike, versions, words, at)
      left -= alike.length
    })
  }
  return left
}
