import 'server-only'
import { type Prepared, prepareCards } from '@/lib/paper/edition/prepare'
import { makeSampleSheet } from '@/lib/paper/edition/sample'
import { HANDS } from '@/lib/paper/press/press'
import { cutInto, doSideBySide } from '@/lib/paper/press/side-by-side'
import { getPatientDatabase } from '@/lib/system/database/database'
import { groupBy } from '@/lib/system/format/group-by'
import { keyOfSheet } from './fit-key'
import { listStaleFits } from './stale-fits'
import { findVerdict, type LayOut, type Verdict } from './verdict'

/** Areas whose cards are read together: bounded memory, few queries. */
const AT_ONCE = 500

/**
 * A card to be looked at, under the name of all that is set like it. Its sheet is laid out again where it is set: those
 * of a whole county at once would be most of its memory.
 */
export type Looked = { areaId: number; key: string; layOut: LayOut; validUntil: Date | null }

const KNOWN = `SELECT DISTINCT ON ("key") "key", "words", "fitsTerse" FROM "CardFit" WHERE "key" = ANY ($1)`

// Two that look at once find the same; one that read an older card than the other is stale, and looked at again.
const SAVE = `INSERT INTO "CardFit" ("areaId", "version", "validUntil", "key", "words", "fitsTerse", "checkedAt")
  SELECT d."areaId", d."version", d."validUntil", d."key", d."words", d."fitsTerse", $2
  FROM jsonb_to_recordset($1::jsonb) AS d("areaId" int, "version" bigint, "validUntil" timestamptz, "key" text, "words" jsonb,
    "fitsTerse" boolean)
  JOIN "Area" a ON a."id" = d."areaId"
  ON CONFLICT ("areaId") DO UPDATE SET "version" = excluded."version", "validUntil" = excluded."validUntil",
    "key" = excluded."key", "words" = excluded."words", "fitsTerse" = excluded."fitsTerse",
    "checkedAt" = excluded."checkedAt"`

/** What is known already of cards that are set alike, whoever's they are. */
export async function readKnownFits(keys: string[]): Promise<Map<string, Verdict>> {
  const { rows } = await getPatientDatabase().pool.query<Verdict & { key: string }>(KNOWN, [keys])
  return new Map(rows.map(({ key, ...verdict }) => [key, verdict]))
}

/** Prepared cards under their keys. */
export function lookAt(prepared: Prepared[], at: Date): Looked[] {
  return prepared.map(one => {
    const layOut: LayOut = isTerse => makeSampleSheet(one, at, isTerse)
    return { areaId: one.areaId, key: keyOfSheet(layOut(false)), layOut, validUntil: one.card.lapsesAt }
  })
}

async function saveFits(
  looked: Looked[],
  versions: Map<number, string>,
  verdict: Verdict,
  at: Date,
): Promise<void> {
  const rows = looked.map(({ areaId, key, validUntil }) => {
    return { areaId, version: versions.get(areaId), validUntil, key, ...verdict }
  })
  await getPatientDatabase().pool.query(SAVE, [JSON.stringify(rows), at])
}

/**
 * Looks at the cards of a subtree that changed since they were last looked at. Cards that are set alike are set once.
 * @param path of the subtree's root
 * @param mayGoOn asked before each card is set: what was found until then stays
 * @param only at cards of these areas; of all where it is left out
 * @returns how many areas are left
 * @throws as `setType`
 */
export async function refreshFits(
  path: string,
  at: Date,
  mayGoOn: () => boolean,
  only?: number[],
): Promise<number> {
  const stale = await listStaleFits(path, at, only)
  const versions = new Map(stale.map(({ areaId, version }) => [areaId, version]))
  let left = stale.length
  for (const some of cutInto(stale, AT_ONCE)) {
    const prepared = await prepareCards(
      some.map(({ areaId }) => areaId),
      at,
    )
    const groups = groupBy(lookAt(prepared, at), ({ key }) => key)
    const known = await readKnownFits([...groups.keys()])
    await doSideBySide([...groups], HANDS, async ([key, alike]) => {
      if (!known.has(key) && !mayGoOn()) return
      const verdict = known.get(key) ?? (await findVerdict(alike[0]!.layOut, 'batch'))
      await saveFits(alike, versions, verdict, at)
      left -= alike.length
    })
  }
  return left
}
