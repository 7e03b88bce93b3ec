import 'server-only'
import { getDatabase } from '@/lib/system/database/database'

/** Where a case lies, by paths, and what is looked for; `like` null: whoever is nearest. */
export type Around = { countyPath: string; townPath: string; path: string; like: string | null }

export type TargetRow = { id: number; name: string; place: string }

/** So many of a sort: what is further away is looked for. */
export const MOST_NEAR = 10
export const MOST_FOUND = 20

const OURS = `a."path" >= $1 AND a."path" < $1 || ':'`
/** One's own place and those above it, then what else the town has; within these the nearest first. */
const NEAREST = `CASE WHEN starts_with($3, a."path") THEN 0 WHEN starts_with(a."path", $2) THEN 1 ELSE 2 END,
  length(a."path") DESC, a."position", a."id"`

const TABLES = {
  ORGANIZATION: `"Organization" t JOIN "Area" a ON a."id" = t."areaId"`,
  TEAM: `"Team" t JOIN "Area" a ON a."id" = t."areaId"`,
}

const valuesOf = ({ countyPath, townPath, path, like }: Around) => [
  countyPath,
  townPath,
  path,
  like,
  like === null ? MOST_NEAR : MOST_FOUND,
]

/** Organizations or teams of the county, by their own name or their place's. */
export async function findOurs(kind: keyof typeof TABLES, around: Around): Promise<TargetRow[]> {
  const text = `SELECT t."id", t."name", a."name" AS place FROM ${TABLES[kind]}
    WHERE ${OURS} AND ($4::text IS NULL OR t."name" ILIKE $4 OR a."name" ILIKE $4)
    ORDER BY ${NEAREST}, t."id" LIMIT $5`
  return (await getDatabase().pool.query<TargetRow>(text, valuesOf(around))).rows
}

/** Areas of the county other than the one in whose inbox the case lies. */
export async function findAreas(officeId: number, around: Around): Promise<TargetRow[]> {
  const text = `SELECT a."id", a."name", coalesce(p."name", '') AS place
    FROM "Area" a LEFT JOIN "Area" p ON p."id" = a."parentId"
    WHERE ${OURS} AND a."withdrawnAt" IS NULL AND a."id" <> $6 AND ($4::text IS NULL OR a."name" ILIKE $4)
    ORDER BY ${NEAREST} LIMIT $5`
  return (await getDatabase().pool.query<TargetRow>(text, [...valuesOf(around), officeId])).rows
}

/** Names to whom something was handed on before, the latest first. */
export async function findNamed({ countyPath, like }: Around): Promise<string[]> {
  const text = `SELECT h."name" FROM "Handling" h JOIN "Case" c ON c."id" = h."caseId"
    JOIN "Area" a ON a."id" = c."officeId"
    WHERE ${OURS} AND h."kind" = 'NAMED' AND ($2::text IS NULL OR h."name" ILIKE $2)
    GROUP BY h."name" ORDER BY max(h."id") DESC LIMIT $3`
  const most = like === null ? MOST_NEAR : MOST_FOUND
  const { rows } = await getDatabase().pool.query<{ name: string }>(text, [countyPath, like, most])
  return rows.map(({ name }) => name)
}
