import type { PrismaClient } from '@/lib/generated/prisma/client'
import {
  insertActivities,
  insertAnnouncements,
  insertColumns,
  insertProjects,
  insertTeams,
} from './insert-content'
import {
  insertAreas,
  insertCategories,
  insertOrganizations,
  insertPhones,
  insertServices,
  insertSigns,
} from './insert-directory'
import { insertThesaurus } from './insert-thesaurus'
import { Ledger } from './ledger'
import { refreshWords } from './refresh-words'
import { renewWords } from './renew-words'

/** Any number will do as long as it stays: two starts at once wait for each other on it. */
const SEED_LOCK = 150222

/** Each after what it refers to. */
const STEPS = [
  insertAreas,
  insertSigns,
  insertCategories,
  insertOrganizations,
  insertServices,
  insertPhones,
  insertAnnouncements,
  insertProjects,
  insertTeams,
  insertActivities,
  insertColumns,
]

/**
 * Puts in what is not there yet, all of it or nothing.
 * @returns how many records were added
 */
export function seed(prisma: PrismaClient): Promise<number> {
  return prisma.$transaction(
    async db => {
      await db.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`
      const ledger = await Ledger.open(db)
      for (const insert of STEPS) await insert(db, ledger)
      await renewWords(db, ledger)
      await insertThesaurus(db)
      await refreshWords(db)
      return ledger.added
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
}
