import 'server-only'
import { smallImageAddress } from '@/lib/content/image/address'
import { SMALL_SIDE } from '@/lib/content/image/image-limits'
import { getDatabase } from '@/lib/system/database/database'

/** A picture as a list shows it: small, with the size it then has. */
export type Cover = { address: string; width: number; height: number; alt: string }

type Row = { articleId: number; id: number; width: number; height: number; alt: string }

// The texts stay in the database: of each only the number of its first picture comes out of it.
const FIRST_PICTURES = `SELECT a."id" AS "articleId", i."id", i."width", i."height", i."alt"
  FROM "Article" a
  JOIN "Image" i ON i."id" = substring(a."body" FROM '\\]\\(/images/([1-9][0-9]{0,8})\\.webp')::int
  WHERE a."id" = ANY ($1::int[])`

function toCover({ id, width, height, alt }: Row): Cover {
  const scale = Math.min(1, SMALL_SIDE / Math.max(width, height))
  return {
    address: smallImageAddress(id),
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    alt,
  }
}

/** The first picture of each of some articles that has one, by the article's id. */
export async function readCovers(articleIds: number[]): Promise<Map<number, Cover>> {
  if (!articleIds.length) return new Map()
  const { rows } = await getDatabase().pool.query<Row>(FIRST_PICTURES, [articleIds])
  return new Map(rows.map(row => [row.articleId, toCover(row)]))
}
