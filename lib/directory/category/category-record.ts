import 'server-only'
import { searchWords } from '@/lib/directory/words/words'
import { type Db, defineRecord, type FieldErrors } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { CATEGORY_ICONS, type CategoryIcon, type CategorySnapshot, categorySchema } from './category-form'

const SNAPSHOT = {
  slug: true,
  name: true,
  icon: true,
  position: true,
  checkCycleDays: true,
  keywords: true,
  source: true,
} as const

async function checkCategory(
  db: Db,
  category: CategorySnapshot,
  id: number | null,
): Promise<FieldErrors | null> {
  const others = await db.category.findMany({
    where: { NOT: { id: id ?? 0 } },
    select: { slug: true, name: true },
  })
  if (others.some(other => other.slug === category.slug)) return { slug: ['已有类别用这个名字'] }
  if (others.some(other => other.name === category.name)) return { name: ['已有同名的类别'] }
  return null
}

/** Categories stand in one order everywhere: whoever stood in the place takes the one that is left. */
async function changePlaces(db: Db, id: number | null, position: number): Promise<void> {
  const other = await db.category.findUnique({ where: { position }, select: { id: true } })
  if (!other || other.id === id) return
  const own = id === null ? null : await db.category.findUnique({ where: { id }, select: { position: true } })
  const last = await db.category.aggregate({ _max: { position: true } })
  const free = (last._max.position ?? 0) + 1
  if (own) await db.category.update({ where: { id: id! }, data: { position: free } })
  await db.category.update({ where: { id: other.id }, data: { position: own?.position ?? free } })
}

export const categoryRecord = defineRecord<CategorySnapshot>({
  kind: 'CATEGORY',
  label: '服务类别',
  schema: categorySchema,
  titleOf: category => category.name,
  areaOf: () => null,
  read: (db, id) => db.category.findUnique({ where: { id }, select: SNAPSHOT }),
  check: checkCategory,
  async apply(db, id, category) {
    await changePlaces(db, id, category.position)
    const data = { ...category, searchWords: searchWords(category.name, ...category.keywords) }
    return (await db.category.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    const services = await db.service.count({ where: { categoryId: id } })
    if (services) return `这一类下面有过${services}项服务，不能撤下`
    await db.category.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(_, category) {
    return [
      { label: '网址用名', value: category.slug },
      { label: '名称', value: category.name },
      { label: '图标', value: CATEGORY_ICONS[category.icon as CategoryIcon] ?? category.icon },
      { label: '顺序', value: String(category.position) },
      { label: '核验周期', value: `${category.checkCycleDays}天` },
      { label: '搜索词', value: category.keywords.join('、') },
      { label: '来源', value: category.source ?? '' },
    ]
  },
})
