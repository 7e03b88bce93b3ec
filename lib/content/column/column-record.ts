import 'server-only'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { type ColumnSnapshot, columnSchema } from './column-form'

const SNAPSHOT = {
  areaId: true,
  slug: true,
  title: true,
  shortTitle: true,
  description: true,
  position: true,
  source: true,
} as const

export const columnRecord = defineRecord<ColumnSnapshot>({
  kind: 'COLUMN',
  label: '栏目',
  schema: columnSchema,
  titleOf: column => column.title,
  areaOf: column => column.areaId,
  read: (db, id) => db.column.findUnique({ where: { id }, select: SNAPSHOT }),
  async check(db, { slug }, id) {
    const twin = await db.column.findUnique({ where: { slug }, select: { id: true, title: true } })
    if (twin && twin.id !== id) return { slug: [`已被栏目“${twin.title}”使用`] }
    if (id === null) return null
    const live = await db.column.findUnique({ where: { id }, select: { slug: true } })
    return live && live.slug !== slug ? { slug: ['网址印在纸上，不能再改'] } : null
  },
  async apply(db, id, data) {
    return (await db.column.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    const articles = await db.article.count({ where: { columnId: id } })
    if (articles) return `栏目里还有${articles}篇文章，请先撤下文章`
    await db.column.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, column) {
    return [
      await sayArea(db, column.areaId),
      { label: '网址用名', value: column.slug },
      { label: '名称', value: column.title },
      { label: '短名', value: column.shortTitle },
      { label: '说明', value: column.description ?? '' },
      { label: '顺序', value: String(column.position) },
      { label: '来源', value: column.source ?? '' },
    ]
  },
})
