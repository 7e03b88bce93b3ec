import type { Prisma, PrismaClient } from '@/lib/generated/prisma/client'
import { searchWords } from '@/lib/search/words'
import { areas } from './data/areas'
import { categories } from './data/categories'
import { articles, columns } from './data/columns'
import { announcements } from './data/news'
import { activities, projects, teams } from './data/projects'
import { services } from './data/services'
import { Ledger } from './ledger'
import type { ServiceSeed } from './types'

/** Any number will do as long as it stays: two starts at once wait for each other on it. */
const SEED_LOCK = 150222

type Db = Prisma.TransactionClient

async function seedAreas(db: Db, ledger: Ledger) {
  for (const [position, { key, parent, ...area }] of areas.entries()) {
    await ledger.put(key, async () => {
      const above = parent ? await db.area.findUniqueOrThrow({ where: { code: parent } }) : null
      return db.area.create({
        data: {
          ...area,
          position,
          parentId: above?.id,
          parentKind: above?.kind,
          searchWords: searchWords(area.name),
        },
      })
    })
  }
}

async function seedCategories(db: Db, ledger: Ledger) {
  for (const { key, ...category } of categories) {
    await ledger.put(key, () =>
      db.category.create({ data: { ...category, searchWords: searchWords(category.name) } }),
    )
  }
}

function listPhones(service: ServiceSeed): Prisma.PhoneCreateWithoutServiceInput[] {
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensAt: 0, closesAt: 1440 }))
  const national = service.national.map(({ number, label, basis, roundTheClock }, position) => ({
    kind: 'NATIONAL' as const,
    number,
    label,
    position,
    source: basis,
    schedules: roundTheClock ? { create: everyDay } : undefined,
  }))
  // Nobody has published the county's own landlines: blank, and therefore 待核实.
  const local = { label: '本县电话', position: national.length, source: '尚未公布，待核实' }
  return service.category === 'rescue' ? national : [...national, local]
}

async function seedServices(db: Db, ledger: Ledger) {
  for (const [position, service] of services.entries()) {
    const areaId = ledger.find(`area:${service.area}`)!
    const organizationId = await ledger.put(`organization:${service.area}:${service.organization}`, () =>
      db.organization.create({ data: { areaId, name: service.organization, source: service.source } }),
    )
    await ledger.put(service.key, () =>
      db.service.create({
        data: {
          areaId,
          categoryId: ledger.find(`category:${service.category}`)!,
          organizationId,
          name: service.name,
          description: service.description,
          position,
          searchWords: searchWords(service.name, ...service.keywords),
          source: service.source,
          phones: { create: listPhones(service) },
        },
      }),
    )
  }
}

async function seedNews(db: Db, ledger: Ledger) {
  for (const { key, area, ...news } of announcements) {
    await ledger.put(key, () =>
      db.announcement.create({ data: { ...news, areaId: ledger.find(`area:${area}`)! } }),
    )
  }
}

async function seedProjects(db: Db, ledger: Ledger) {
  for (const { key, area, ...project } of projects) {
    await ledger.put(key, () =>
      db.project.create({ data: { ...project, areaId: ledger.find(`area:${area}`)! } }),
    )
  }
  for (const { key, area, ...team } of teams) {
    await ledger.put(key, () => db.team.create({ data: { ...team, areaId: ledger.find(`area:${area}`)! } }))
  }
  for (const { key, area, team, ...activity } of activities) {
    const counts = {
      sessionsApprox: activity.sessions !== undefined,
      peopleServedApprox: activity.peopleServed !== undefined,
    }
    const teamId = team ? ledger.find(team) : null
    await ledger.put(key, () =>
      db.activity.create({ data: { ...activity, ...counts, teamId, areaId: ledger.find(`area:${area}`)! } }),
    )
  }
}

async function seedColumns(db: Db, ledger: Ledger) {
  for (const { key, area, ...column } of columns) {
    await ledger.put(key, () =>
      db.column.create({ data: { ...column, areaId: ledger.find(`area:${area}`)! } }),
    )
  }
  for (const { key, column, ...article } of articles) {
    await ledger.put(key, () => db.article.create({ data: { ...article, columnId: ledger.find(column)! } }))
  }
}

/**
 * Puts in what is not there yet, all of it or nothing.
 * @returns how many records were added
 */
export function seed(prisma: PrismaClient): Promise<number> {
  return prisma.$transaction(
    async db => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`
      const ledger = new Ledger(db)
      await ledger.load()
      await seedAreas(db, ledger)
      await seedCategories(db, ledger)
      await seedServices(db, ledger)
      await seedNews(db, ledger)
      await seedProjects(db, ledger)
      await seedColumns(db, ledger)
      return ledger.added
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}
