import 'server-only'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type ColumnSummary = { slug: string; title: string; shortTitle: string }
export type ArticleSummary = { slug: string; title: string; summary: string }
export type Column = ColumnSummary & { description: string | null; area: AreaRef; articles: ArticleSummary[] }
export type Article = ArticleSummary & { body: string; source: string | null }

const REF = { id: true, code: true, name: true, kind: true } as const

/** The columns of a path of areas, nearest area's first in the order of `areaIds`. */
export async function listColumns(areaIds: number[]): Promise<ColumnSummary[]> {
  const rows = await getPrisma().column.findMany({
    where: { areaId: { in: areaIds } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { slug: true, title: true, shortTitle: true, areaId: true },
  })
  return rows
    .sort((a, b) => areaIds.indexOf(a.areaId) - areaIds.indexOf(b.areaId))
    .map(({ areaId: _, ...column }) => column)
}

/** A column with its articles in order, or null. */
export function getColumn(slug: string): Promise<Column | null> {
  return getPrisma().column.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      shortTitle: true,
      description: true,
      area: { select: REF },
      articles: {
        select: { slug: true, title: true, summary: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  })
}

/** One article of a column, or null. */
export function getArticle(columnSlug: string, slug: string): Promise<Article | null> {
  return getPrisma().article.findFirst({
    where: { slug, column: { slug: columnSlug } },
    select: { slug: true, title: true, summary: true, body: true, source: true },
  })
}
