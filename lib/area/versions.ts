import 'server-only'
import { getDatabase } from '@/lib/system/database'

/** What a document is about: an area by code, or the area of an announcement or a column. */
export type Subject = { area: string } | { announcement: number } | { column: string } | 'portal'

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

const QUERIES = {
  area: { name: 'version-of-area', text: pathSql('SELECT "id" FROM "Area" WHERE "code" = $1') },
  announcement: {
    name: 'version-of-announcement',
    text: pathSql('SELECT "areaId" FROM "Announcement" WHERE "id" = $1'),
  },
  column: { name: 'version-of-column', text: pathSql('SELECT "areaId" FROM "Column" WHERE "slug" = $1') },
}

async function query(text: { name: string; text: string }, values: unknown[]): Promise<string | null> {
  const { rows } = await getDatabase().pool.query<{ version: string | null }>({ ...text, values })
  return rows[0]?.version ?? null
}

const underWay = new Map<string, Promise<string | null>>()

/**
 * The content version of the areas on a subject's path, by one small query. Callers that ask for
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
