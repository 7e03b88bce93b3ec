import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import { getPatientDatabase } from '@/lib/system/database/database'
import { compareWords, weighChanges } from './diff'
import { liveAreaOf } from './live-area'
import { type CardWords, hashWords } from './snapshot'
import { readToday } from './today'

/** Areas whose cards are read together: bounded memory, few queries. */
const AT_ONCE = 500

type Stale = { areaId: number; liveId: number; version: string }

// A fingerprint of the way to the card and of the version of each area on it, not a sum: the way itself changes when
// an area is moved or withdrawn. Paper of a withdrawn area is compared with the card that its codes lead to.
const STALE = `WITH held AS (
    SELECT s."areaId", min(s."version") AS least, max(s."version") AS most,
      bool_or(s."version" IS NULL) AS fresh, min(s."validUntil") AS until
    FROM "EditionStanding" s JOIN "Area" a ON a."id" = s."areaId"
    WHERE s."out" > 0 AND a."path" LIKE $1 || '%' GROUP BY s."areaId"
  ), placed AS (
    SELECT h.*, a."contentVersion" AS own,
      ${liveAreaOf('a')} AS live
    FROM held h JOIN "Area" a ON a."id" = h."areaId"
  ), today AS (
    SELECT p."areaId", p.live, p.least, p.most, p.fresh, p.until, hashtextextended(
      p.own || ' ' || string_agg(step.id || ':' || up."contentVersion", ' ' ORDER BY step.at), 0) AS version
    FROM placed p JOIN "Area" l ON l."id" = p.live
    CROSS JOIN LATERAL unnest(string_to_array(rtrim(l."path", '.'), '.')::int[])
      WITH ORDINALITY AS step(id, at)
    JOIN "Area" up ON up."id" = step.id
    GROUP BY p."areaId", p.live, p.least, p.most, p.fresh, p.until, p.own
  )
  SELECT "areaId", live AS "liveId", version::text FROM today
  WHERE fresh OR least <> version OR most <> version OR until <= $2 ORDER BY "areaId"`

type Paper = { id: number; areaId: number; words: CardWords | null }

// The words are read only where the fingerprint says that they differ.
const PAPERS = `SELECT e."id", e."areaId", CASE WHEN e."linesHash" <> t."hash"
      OR (e."snapshot"->>'areaCode' = t."areaCode" AND (e."snapshot"->>'place' <> t."place" OR e."snapshot"->>'above' <> t."above"
        OR e."snapshot"->>'issuer' <> t."issuer"))
    THEN e."snapshot" - 'codes' END AS words
  FROM "EditionStanding" s JOIN "CardEdition" e ON e."id" = s."editionId"
  JOIN jsonb_to_recordset($1::jsonb) AS t("areaId" int, "hash" text, "areaCode" text, "above" text, "place" text, "issuer" text) ON t."areaId" = s."areaId"
  WHERE s."out" > 0`

const SAVE = `UPDATE "EditionStanding" s SET "version" = d."version", "validUntil" = d."validUntil",
    "todayHash" = d."hash", "changes" = d."changes", "numberChanges" = d."numberChanges", "severity" = d."severity"
  FROM jsonb_to_recordset($1::jsonb) AS d("id" int, "version" bigint, "validUntil" timestamptz, "hash" text,
    "changes" int, "numberChanges" int, "severity" int)
  WHERE s."editionId" = d."id"`

async function judge(stale: Stale[], now: Date): Promise<void> {
  const { pool } = getPatientDatabase()
  const cards = await loadCards([...new Set(stale.map(area => area.liveId))], now)
  const today = new Map(
    stale.map(area => {
      const card = cards.get(area.liveId)!
      const words = readToday(card)
      return [area.areaId, { ...area, words, hash: hashWords(words), validUntil: card.lapsesAt }]
    }),
  )
  const hashes = [...today.values()].map(({ areaId, hash, words }) => {
    const { areaCode, above, place, issuer } = words
    return { areaId, hash, areaCode, above, place, issuer }
  })
  const { rows } = await pool.query<Paper>(PAPERS, [JSON.stringify(hashes)])
  const judged = rows.map(paper => {
    const { version, validUntil, words, hash } = today.get(paper.areaId)!
    const changes = paper.words ? compareWords(paper.words, words) : []
    return { id: paper.id, version, validUntil, hash, ...weighChanges(changes) }
  })
  await pool.query(SAVE, [JSON.stringify(judged)])
}

/**
 * Brings up to date how the editions still out in a subtree stand to the cards of the day. Only areas whose
 * content version grew, or whose numbers lapsed, since they were last compared are read again.
 * @param path of the subtree's root
 * @returns how many areas were compared anew
 */
export async function refreshStandings(path: string, now: Date): Promise<number> {
  const { rows } = await getPatientDatabase().pool.query<Stale>(STALE, [path, now])
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await judge(rows.slice(start, start + AT_ONCE), now)
  return rows.length
}
