import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import { noteEpoch } from '@/lib/system/installation/epoch'
import { makeLoader } from '@/lib/system/process/loader'
import { shareInProcess } from '@/lib/system/process/shared'

/**
 * What a document is about: an area by code, the area of an announcement or a column, or a printed code by
 * its token (the areas it leads to and the one it was printed for). What search engines are told is about all there is.
 */
export type Subject =
  | { area: string }
  | { announcement: number }
  | { column: string }
  | { code: string }
  | 'portal'
  | 'sitemap'

// Hidden from the planner by a SELECT of its own: knowing how many there are, it would plan each request anew, which takes
// thrice as long as the query.
const KEYS = '((SELECT $1::text[])::text[])'

// The counties of a portal are few; their own versions tell of every change it shows.
const PORTAL = `SELECT 'portal' AS key, string_agg("id" || ':' || "contentVersion", ',' ORDER BY "id") AS version
  FROM "Area" WHERE "kind" IN ('REGION', 'CITY', 'COUNTY') AND 'portal' = ANY ${KEYS}`

// Of all there is, what is newest: found in indices, however many areas there are. What is changed goes through Revision;
// a seed does not, and only adds.
const SITEMAP = `SELECT 'sitemap' AS key, concat_ws(' ',
    (SELECT extract(epoch FROM max("updatedAt")) FROM "Revision" WHERE "state" = 'PUBLISHED'), (SELECT max("id") FROM "Area"),
    (SELECT max("id") FROM "Announcement"), (SELECT max("id") FROM "Column"), (SELECT max("id") FROM "Article"),
    (SELECT max("id") FROM "Project"), (SELECT max("id") FROM "Activity")) AS version
  WHERE 'sitemap' = ANY ${KEYS}`

/** @param start rows of key and path: the area that each key asks about */
function pathSql(start: string): string {
  return `SELECT s.key, (SELECT string_agg(a."id" || ':' || a."contentVersion", ',' ORDER BY a."id")
      FROM "Area" a WHERE a."id" = ANY (string_to_array(rtrim(s."path", '.'), '.')::int[])) AS version
    FROM (${start}) s`
}

// Where the code leads is part of the version: moving it, or withdrawing an area, makes the page anew.
const TOKEN = `SELECT c."token" AS key, concat_ws(' ', c."target", live_area(c."targetAreaId"), coalesce(c."targetYear", 0),
      coalesce(c."targetColumnId", 0), string_agg(a."id" || ':' || a."contentVersion", ',' ORDER BY a."id")) AS version
    FROM "QrCode" c JOIN "CardEdition" e ON e."id" = c."editionId" LEFT JOIN "Column" k ON k."id" = c."targetColumnId"
    CROSS JOIN LATERAL (
      SELECT DISTINCT unnest(string_to_array(rtrim(l."path", '.'), '.')::int[]) AS id
      FROM unnest(ARRAY[live_area(c."targetAreaId"), live_area(e."areaId"), k."areaId"]) AS place(id)
      JOIN "Area" l ON l."id" = place.id
    ) AS step JOIN "Area" a ON a."id" = step.id
    WHERE c."token" = ANY ${KEYS} GROUP BY c."token"`

// What was printed at home leads to its area for ever.
const HOME = `SELECT h."token" AS key,
      string_agg(a."id" || ':' || a."contentVersion", ',' ORDER BY a."id") AS version
    FROM "HomePrint" h JOIN "Area" l ON l."id" = live_area(h."areaId")
    JOIN "Area" a ON a."id" = ANY (string_to_array(rtrim(l."path", '.'), '.')::int[])
    WHERE h."token" = ANY ${KEYS} GROUP BY h."token"`

const QUERIES = {
  portal: PORTAL,
  sitemap: SITEMAP,
  area: pathSql(`SELECT "code" AS key, "path" FROM "Area" WHERE "code" = ANY ${KEYS}`),
  announcement: pathSql(
    `SELECT n."id"::text AS key, l."path" FROM "Announcement" n JOIN "Area" l ON l."id" = n."areaId"
     WHERE n."id" = ANY ((SELECT $1::text[]::int[])::int[])`,
  ),
  code: `${TOKEN} UNION ALL ${HOME}`,
  column: pathSql(
    `SELECT k."slug" AS key, l."path" FROM "Column" k JOIN "Area" l ON l."id" = k."areaId" WHERE k."slug" = ANY ${KEYS}`,
  ),
}
type Kind = keyof typeof QUERIES

// A restore sets the counters back; with the epoch no version is ever one that was before it.
const withEpoch = (text: string) =>
  `SELECT counted.*, coalesce((SELECT "epoch"::text FROM "Installation"), '') AS epoch FROM (${text}) AS counted`

type VersionRow = { key: string; version: string | null; epoch: string }

async function readVersions(kind: Kind, keys: string[]): Promise<Map<string, string>> {
  const query = { name: `versions-of-${kind}`, text: withEpoch(QUERIES[kind]), values: [keys] }
  const { rows } = await getDatabase().pool.query<VersionRow>(query)
  if (rows[0]) noteEpoch(rows[0].epoch)
  const known = rows.filter(({ version }) => version !== null)
  return new Map(known.map(({ key, version, epoch }) => [key, `${version}@${epoch}`]))
}

// One of each kind a process: whoever asks for what does not exist, however often, has one connection.
const loaders = shareInProcess('versions', () => {
  const makeOf = (kind: Kind) => makeLoader((keys: string[]) => readVersions(kind, keys))
  return {
    portal: makeOf('portal'),
    sitemap: makeOf('sitemap'),
    area: makeOf('area'),
    announcement: makeOf('announcement'),
    code: makeOf('code'),
    column: makeOf('column'),
  }
})

/**
 * The content version of the areas on a subject's path in this epoch of the installation. All who ask at the same time
 * are answered by one small query, and there is one at a time of each kind of subject.
 * @returns null when there is no such area, announcement, column or code
 */
export async function readContentVersion(subject: Subject): Promise<string | null> {
  if (typeof subject === 'string') return (await loaders[subject](subject)) ?? null
  const [kind, value] = Object.entries(subject)[0]!
  return (await loaders[kind as Kind](String(value))) ?? null
}
