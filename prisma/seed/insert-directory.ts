import { searchWords } from '@/lib/directory/words/words'
import { areas } from './data/areas'
import { categories } from './data/categories'
import { phones, services } from './data/guyang-services'
import { organizations } from './data/organizations'
import type { Db, Ledger } from './ledger'

const ONCE = { skipDuplicates: true, select: { id: true } } as const

/** Counts 1, 2, 3 … separately for each group: the order among siblings, as the data files have it. */
function countPositions(): (group: string | null) => number {
  const seen = new Map<string | null, number>()
  return group => {
    const position = (seen.get(group) ?? 0) + 1
    seen.set(group, position)
    return position
  }
}

export async function insertAreas(db: Db, ledger: Ledger): Promise<void> {
  const nextPosition = countPositions()
  for (const { key, parent, ...area } of areas) {
    const row = { ...area, position: nextPosition(parent), searchWords: searchWords(area.name) }
    await ledger.put(key, { parentId: parent }, async ({ parentId }) => {
      const above = parentId ? await db.area.findUnique({ where: { id: parentId } }) : null
      return db.area.createManyAndReturn({ data: { ...row, parentId, parentKind: above?.kind }, ...ONCE })
    })
  }
}

export async function insertCategories(db: Db, ledger: Ledger): Promise<void> {
  for (const [index, { key, keywords, ...category }] of categories.entries()) {
    const row = {
      ...category,
      keywords,
      position: index + 1,
      searchWords: searchWords(category.name, ...keywords),
    }
    await ledger.put(key, {}, () => db.category.createManyAndReturn({ data: row, ...ONCE }))
  }
}

export async function insertOrganizations(db: Db, ledger: Ledger): Promise<void> {
  for (const { key, area, ...organization } of organizations) {
    await ledger.put(key, { areaId: area }, ids =>
      db.organization.createManyAndReturn({ data: { ...organization, ...ids }, ...ONCE }),
    )
  }
}

export async function insertServices(db: Db, ledger: Ledger): Promise<void> {
  const nextPosition = countPositions()
  for (const { key, area, category, organization, keywords, ...service } of services) {
    const row = {
      ...service,
      keywords,
      position: nextPosition(`${area} ${category}`),
      searchWords: searchWords(service.name, ...keywords),
    }
    const references = { areaId: area, categoryId: category, organizationId: organization }
    await ledger.put(key, references, ids =>
      db.service.createManyAndReturn({ data: { ...row, ...ids }, ...ONCE }),
    )
  }
}

const ROUND_THE_CLOCK = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensAt: 0, closesAt: 1440 }))

export async function insertPhones(db: Db, ledger: Ledger): Promise<void> {
  const nextPosition = countPositions()
  for (const { key, service, roundTheClock, ...phone } of phones) {
    const position = nextPosition(service)
    await ledger.put(key, { serviceId: service }, async ids => {
      const rows = await db.phone.createManyAndReturn({ data: { ...phone, position, ...ids }, ...ONCE })
      const spans = rows.flatMap(({ id }) => ROUND_THE_CLOCK.map(span => ({ ...span, phoneId: id })))
      if (roundTheClock) await db.schedule.createMany({ data: spans })
      return rows
    })
  }
}
