import type { PrismaClient } from '@/lib/generated/prisma/client'
import type { Db } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import { addDays } from '@/lib/system/clock/shanghai'
import { CITY } from './places'
import type { County } from './types'
import { writeAccounts } from './write-accounts'
import { writeCalls } from './write-calls'
import { writeLetters } from './write-letters'
import { writeHistory, writeOpen } from './write-revisions'
import { writeBeats, writeReplies } from './write-rounds'
import { Written } from './written'

/** Any number will do as long as it stays: two fillings at once wait for each other on it. */
const COUNTY_LOCK = 150224

export type Filled = {
  /** False: it was there, and nothing was changed. */
  added: boolean
  towns: number
  villages: number
  services: number
  phones: number
}

async function countBelow(db: Db, code: string): Promise<Omit<Filled, 'added'>> {
  const { path } = await db.area.findUniqueOrThrow({ where: { code }, select: { path: true } })
  const within = { path: { startsWith: path }, withdrawnAt: null }
  const ofService = { area: within, withdrawnAt: null }
  const [towns, villages, services, phones] = await Promise.all([
    db.area.count({ where: { ...within, kind: 'TOWN' } }),
    db.area.count({ where: { ...within, kind: 'VILLAGE' } }),
    db.service.count({ where: ofService }),
    db.phone.count({ where: { service: ofService, withdrawnAt: null } }),
  ])
  return { towns, villages, services, phones }
}

/** What the county hangs from: the region and the six categories of the seed, and the 盟 of all such counties. */
async function findGround(db: Db, written: Written): Promise<void> {
  const region = await db.area.findFirst({
    where: { kind: 'REGION' },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  if (!region) throw new Error('county: there is no region; seed the database first')
  written.know('region', region.id)
  for (const { id, slug } of await db.category.findMany({ select: { id: true, slug: true } }))
    written.know(`category:${slug}`, id)
  const city = await db.area.findUnique({ where: { code: CITY.code }, select: { id: true, name: true } })
  if (city && city.name !== CITY.name)
    throw new Error(`county: the code ${CITY.code} is that of ${city.name}`)
  if (city) written.know(CITY.key, city.id)
}

/** As an administrator renames one: its numbers, lines and place stay. */
async function renameCategories(db: Db, { categories }: County, written: Written): Promise<void> {
  const record = recordOf('CATEGORY')
  for (const { slug, name } of categories) {
    const id = written.idOf(`category:${slug}`)
    await record.apply(db, id, { ...((await record.read(db, id)) as object), name })
  }
}

async function write(db: Db, county: County, passwordHash: string): Promise<void> {
  const written = new Written(db)
  await findGround(db, written)
  await renameCategories(db, county, written)
  for (const entry of county.entries) if (!written.knows(entry.key)) await written.put(entry)
  await writeAccounts(written, county.accounts, passwordHash)
  for (const row of written.rows.values()) {
    const { withdrawn } = row.entry
    if (withdrawn) await written.withdraw(row, addDays(county.at, -withdrawn.daysAgo))
  }
  await writeCalls(written, county)
  await writeHistory(written, county)
  await writeOpen(written, county)
  await writeBeats(written, county, await writeLetters(written, county))
  await writeReplies(written, county)
}

/**
 * Puts a generated county in, whole or not at all, unless one of its code is there already.
 * @param passwordHash of all its accounts
 */
export function insertCounty(prisma: PrismaClient, county: County, passwordHash: string): Promise<Filled> {
  return prisma.$transaction(
    async db => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${COUNTY_LOCK})`
      const isThere = await db.area.count({ where: { code: county.code } })
      if (!isThere) await write(db, county, passwordHash)
      return { added: !isThere, ...(await countBelow(db, county.code)) }
    },
    { timeout: 300_000, maxWait: 60_000 },
  )
}
