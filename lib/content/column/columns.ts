import 'server-only'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { type Cover, readCovers } from './covers'

export type ColumnSummary = {
  slug: string
  title: string
  shortTitle: string
  /** What its first articles are about, by their titles. */
  about: string[]
}
export type ArticleSummary = { slug: string; title: string; summary: string; picture: Cover | null }
export type Column = {
  slug: string
  title: string
  shortTitle: string
  description: string | null
  area: AreaRef
  articles: ArticleSummary[]
}
export type Article = Omit<ArticleSummary, 'picture'> & { body: string; source: string | null }

const REF = { id: true, code: true, name: true, kind: true } as const
const IN_ORDER = [{ position: 'asc' as const }, { id: 'asc' as const }]

/** So many articles a link to a column names. */
const MOST_NAMED = 4

/** The columns of a path of areas, nearest area's first in the order of `areaIds`. */
export async function listColumns(areaIds: number[]): Promise<ColumnSummary[]> {
  const rows = await getPrisma().column.findMany({
    where: { areaId: { in: areaIds } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      slug: true,
      title: true,
      shortTitle: true,
      areaId: true,
      articles: { select: { title: true }, orderBy: IN_ORDER, take: MOST_NAMED },
    },
  })
  return rows
    .sort((a, b) => areaIds.indexOf(a.areaId) - areaIds.indexOf(b.areaId))
    .map(({ articles, slug, title, shortTitle }) => ({
      slug,
      title,
      shortTitle,
      about: articles.map(article => article.title),
    }))
}

/** A column with its articles in order, each with its first picture; or null. */
export async function getColumn(slug: string): Promise<Column | null> {
  const column = await getPrisma().column.findUnique({
    where: { slug },
    select: {
      slug: true,
      title: true,
      shortTitle: true,
      description: true,
      area: { select: REF },
      articles: { select: { id: true, slug: true, title: true, summary: true }, orderBy: IN_ORDER },
    },
  })
  if (!column) return null
  const covers = await readCovers(column.articles.map(({ id }) => id))
  const articles = column.articles.map(({ id, ...article }) => ({
    ...article,
    picture: covers.get(id) ?? null,
  }))
  return { ...column, articles }
}

/** One article of a column, or null. */
export function getArticle(columnSlug: string, slug: string): Promise<Article | null> {
  return getPrisma().article.findFirst({
    where: { slug, column: { slug: columnSlug } },
    select: { slug: true, title: true, summary: true, body: true, source: true },
  })
}
