import { searchWords } from '@/lib/directory/words/words'
import type { RevisionState } from '@/lib/generated/prisma/enums'
import { areas } from './data/areas'
import { categories } from './data/categories'
import { phones, services } from './data/guyang-services'
import { organizations } from './data/organizations'
import { signs } from './data/signs'
import type { Db, Ledger } from './ledger'

const OPEN: RevisionState[] = ['DRAFT', 'SUBMITTED', 'RETURNED']
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

/** The signs of towns, each once: a town that has chosen one, or none, since keeps to that. */
export async function insertSigns(db: Db, ledger: Ledger): Promise<void> {
  for (const { area, icon } of signs) {
    await ledger.put(`icon:${area}`, { areaId: `area:${area}` }, ({ areaId }) =>
      db.area.updateManyAndReturn({
        // Whoever has a proposal open has seen the town without it: it waits until that is decided.
        where: {
          id: areaId,
          icon: null,
          kind: 'TOWN',
          revisions: { none: { kind: 'AREA', state: { in: OPEN } } },
        },
        data: { icon },
        select: { id: true },
      }),
    )
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
