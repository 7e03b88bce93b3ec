import 'server-only'
import { getDatabase } from '@/lib/system/database/database'
import { noteEpoch } from '@/lib/system/installation/epoch'

/**
 * What a document is about: an area by code, the area of an announcement or a column, or a printed code by
 * its token (the areas it leads to and the one it was printed for).
 */
export type Subject =
  | { area: string }
  | { announcement: number }
  | { column: string }
  | { code: string }
  | 'portal'

// The counties of a portal are few; their own versions tell of every change it shows.
const PORTAL = `SELECT 'portal' AS key, string_agg("id" || ':' || "contentVersion", ',' ORDER BY "id") AS version
  FROM "Area" WHERE "kind" IN ('REGION', 'CITY', 'COUNTY')`

function pathSql(start: string): string {
  return `WITH RECURSIVE path AS (
      SELECT a."id", a."parentId", a."contentVersion", 0 AS distance FROM "Area" a WHERE a."id" = (${start})
      UNION ALL
      SELECT a."id", a."parentId", a."contentVersion", p.distance + 1 FROM "Area" a JOIN path p ON a."id" = p."parentId"
    )
    SELECT string_agg("id" || ':' || "contentVersion", ',' ORDER BY distance) AS version FROM path`
}

// Where the code leads is part of the version: moving it, or withdrawing an area, makes the page anew.
const TOKEN = `SELECT concat_ws(' ', c."target", live_area(c."targetAreaId"), coalesce(c."targetYear", 0),
      coalesce(c."targetColumnId", 0), string_agg(a."id" || ':' || a."contentVersion", ',' ORDER BY a."id")) AS version
    FROM "QrCode" c JOIN "CardEdition" e ON e."id" = c."editionId" LEFT JOIN "Column" k ON k."id" = c."targetColumnId"
    CROSS JOIN LATERAL (
      SELECT DISTINCT unnest(string_to_array(rtrim(l."path", '.'), '.')::int[]) AS id
      FROM unnest(ARRAY[live_area(c."targetAreaId"), live_area(e."areaId"), k."areaId"]) AS place(id)
      JOIN "Area" l ON l."id" = place.id
    ) AS step JOIN "Area" a ON a."id" = step.id
    WHERE c."token" = $1 GROUP BY c."token"`

const QUERIES = {
  area: { name: 'version-of-area', text: pathSql('SELECT "id" FROM "Area" WHERE "code" = $1') },
  announcement: {
    name: 'version-of-announcement',
    text: pathSql('SELECT "areaId" FROM "Announcement" WHERE "id" = $1'),
  },
  code: { name: 'version-of-code', text: TOKEN },
  column: { name: 'version-of-column', text: pathSql('SELECT "areaId" FROM "Column" WHERE "slug" = $1') },
}

// A restore sets the counters back; with the epoch no version is ever one that was before it.
const withEpoch = (
  text: string,
) => `SELECT counted.version, coalesce((SELECT "epoch"::text FROM "Installation"), '') AS epoch
  FROM (${text}) AS counted`

async function query({ name, text }: { name: string; text: string }, values: unknown[]) {
  const config = { name, text: withEpoch(text), values }
  const { rows } = await getDatabase().pool.query<{ version: string | null; epoch: string }>(config)
  const { version = null, epoch = '' } = rows[0] ?? {}
  if (version === null) return null
  noteEpoch(epoch)
  return `${version}@${epoch}`
}

const underWay = new Map<string, Promise<string | null>>()

/**
 * The content version of the areas on a subject's path in this epoch of the installation, by one small query. Callers that ask for
 * the same while it is under way share its answer.
 * @returns null when there is no such area, announcement or column
 */
export function readContentVersion(subject: Subject): Promise<string | null> {
  const key = JSON.stringify(subject)
  const running = underWay.get(key)
  if (running) return running
  const asked = askVersion(subject).finally(() => underWay.delete(key))
  underWay.set(key, asked)
  return asked
}

function askVersion(subject: Subject): Promise<string | null> {
  if (subject === 'portal') return query({ name: 'version-of-portal', text: PORTAL }, [])
  const [kind, value] = Object.entries(subject)[0]!
  return query(QUERIES[kind as keyof typeof QUERIES], [value])
}
