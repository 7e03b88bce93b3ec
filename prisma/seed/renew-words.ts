import type { RecordKind } from '@/lib/generated/prisma/enums'
import { fingerprint } from '@/lib/record/fingerprint'
import { announcements } from './data/announcements'
import { articles, columns } from './data/columns'
import { FIRST_WORDS } from './data/first-words'
import { services } from './data/guyang-services'
import { projects } from './data/projects'
import { activities, teams } from './data/teams'
import type { Db, Ledger } from './ledger'

type Words = Record<string, string | null>
type Table = {
  findUnique: (query: object) => PromiseLike<object | null>
  update: (query: object) => PromiseLike<unknown>
}
type Renewable = {
  kind: RecordKind
  table: (db: Db) => unknown
  seeds: readonly { key: string }[]
  /** What residents read of it. Names that may stand once only are left as they are. */
  fields: readonly string[]
}

const RENEWABLE: Renewable[] = [
  { kind: 'SERVICE', table: db => db.service, seeds: services, fields: ['name', 'description', 'source'] },
  {
    kind: 'ANNOUNCEMENT',
    table: db => db.announcement,
    seeds: announcements,
    fields: ['title', 'body', 'dateText', 'source'],
  },
  {
    kind: 'PROJECT',
    table: db => db.project,
    seeds: projects,
    fields: ['description', 'dateText', 'place', 'source'],
  },
  { kind: 'TEAM', table: db => db.team, seeds: teams, fields: ['description', 'source'] },
  {
    kind: 'ACTIVITY',
    table: db => db.activity,
    seeds: activities,
    fields: ['description', 'dateText', 'source'],
  },
  {
    kind: 'COLUMN',
    table: db => db.column,
    seeds: columns,
    fields: ['title', 'shortTitle', 'description', 'source'],
  },
  {
    kind: 'ARTICLE',
    table: db => db.article,
    seeds: articles,
    fields: ['title', 'summary', 'body', 'source'],
  },
]

function pick(said: object, fields: readonly string[]): Words {
  return Object.fromEntries(fields.map(field => [field, (said as Partial<Words>)[field] ?? null]))
}

/** The words of every seed record as this version has them, by key. */
export function listWords(): Map<string, Words> {
  return new Map(
    RENEWABLE.flatMap(({ seeds, fields }) => seeds.map(seed => [seed.key, pick(seed, fields)] as const)),
  )
}

/** Nobody has changed it, or is about to: it says what the seed last said, and no revision speaks of it. */
async function isUntouched(db: Db, kind: RecordKind, recordId: number, said: string, before?: string | null) {
  return said === before && !(await db.revision.count({ where: { kind, recordId } }))
}

/**
 * Puts the words of this version in the place of those that an earlier one put in, and of nobody else's: a record that
 * staff have changed stays as they left it.
 */
export async function renewWords(db: Db, ledger: Ledger): Promise<void> {
  for (const { kind, table, seeds, fields } of RENEWABLE) {
    const rows = table(db) as Table
    const select = Object.fromEntries(fields.map(field => [field, true]))
    for (const seed of seeds) {
      const words = pick(seed, fields)
      const newest = fingerprint(words)
      const entry = ledger.entryOf(seed.key)
      if (!entry || entry.words === newest) continue
      const where = { id: entry.recordId }
      const row = await rows.findUnique({ where, select })
      if (!row) continue
      const said = fingerprint(row)
      const before = entry.words ?? FIRST_WORDS[seed.key]
      if (said !== newest) {
        if (!(await isUntouched(db, kind, entry.recordId, said, before))) continue
        await rows.update({ where, data: words, select: { id: true } })
      }
      await ledger.noteWords(seed.key, newest)
    }
  }
}
