import 'server-only'
import { checkImages } from '@/lib/content/prose/prose'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Db, defineRecord, type FieldErrors } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { type ArticleSnapshot, articleSchema } from './article-form'

const SNAPSHOT = {
  columnId: true,
  column: { select: { areaId: true } },
  slug: true,
  title: true,
  summary: true,
  body: true,
  position: true,
  source: true,
} satisfies Prisma.ArticleSelect

async function checkArticle(
  db: Db,
  article: ArticleSnapshot,
  id: number | null,
): Promise<FieldErrors | null> {
  const column = await db.column.findUnique({
    where: { id: article.columnId },
    select: { areaId: true, title: true },
  })
  if (column?.areaId !== article.areaId) return { columnId: ['没有这个栏目'] }
  const { columnId, slug } = article
  const twin = await db.article.findFirst({ where: { columnId, slug, NOT: { id: id ?? 0 } } })
  if (twin) return { slug: ['这个栏目里已有同名的网址'] }
  const body = await checkImages(db, article.body)
  return body && { body }
}

export const articleRecord = defineRecord<ArticleSnapshot>({
  kind: 'ARTICLE',
  label: '文章',
  schema: articleSchema,
  titleOf: article => article.title,
  areaOf: article => article.areaId,
  async read(db, id) {
    const row = await db.article.findUnique({ where: { id }, select: SNAPSHOT })
    if (!row) return null
    const { column, ...article } = row
    return { areaId: column.areaId, ...article }
  },
  check: checkArticle,
  async apply(db, id, { areaId: _, ...data }) {
    return (await db.article.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.article.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, article) {
    const column = await db.column.findUnique({ where: { id: article.columnId }, select: { title: true } })
    return [
      { label: '栏目', value: column?.title ?? '' },
      { label: '网址用名', value: article.slug },
      { label: '标题', value: article.title },
      { label: '摘要', value: article.summary },
      { label: '正文', value: article.body },
      { label: '顺序', value: String(article.position) },
      { label: '来源', value: article.source ?? '' },
    ]
  },
})
