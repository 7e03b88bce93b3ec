import type { Prisma } from '@/lib/generated/prisma/client'

export type Db = Prisma.TransactionClient

/** What other records may refer to, by the first word of a key. */
const counters: Record<string, (db: Db, id: number) => Promise<number>> = {
  area: (db, id) => db.area.count({ where: { id } }),
  organization: (db, id) => db.organization.count({ where: { id } }),
  category: (db, id) => db.category.count({ where: { id } }),
  service: (db, id) => db.service.count({ where: { id } }),
  team: (db, id) => db.team.count({ where: { id } }),
  column: (db, id) => db.column.count({ where: { id } }),
}

/** The id for each reference; none where a record refers to nothing. */
type Ids<R> = { [Name in keyof R]: R[Name] extends string ? number : number | undefined }

/** What the ledger holds of a record: its id, and which words were last put in (renew-words). */
type Entry = { recordId: number; words: string | null }

/**
 * Puts each seed record in once. What the ledger holds is never put in again, so a record that staff
 * renamed, changed or withdrew stays as they left it.
 */
export class Ledger {
  private readonly entries = new Map<string, Entry>()
  added = 0

  private constructor(private readonly db: Db) {}

  /** Reads what has been put in so far. */
  static async open(db: Db): Promise<Ledger> {
    const ledger = new Ledger(db)
    for (const { key, ...entry } of await db.seedEntry.findMany()) ledger.entries.set(key, entry)
    return ledger
  }

  /** The id of a key's record while that record exists. */
  private async find(key: string): Promise<number | null> {
    const count = counters[key.split(':')[0]!]
    if (!count) throw new Error(`seed: nothing can refer to ${key}`)
    const id = this.entries.get(key)?.recordId
    return id !== undefined && (await count(this.db, id)) ? id : null
  }

  /**
   * Puts a record in, unless it was put in before, or one it refers to has been withdrawn.
   * @param references keys of the records it needs, by the name `insert` gets their ids under
   * @param insert answers nothing when staff already have a record of that code or name: theirs stays
   */
  async put<R extends Record<string, string | null | undefined>>(
    key: string,
    references: R,
    insert: (ids: Ids<R>) => Promise<{ id: number }[]>,
  ): Promise<void> {
    if (this.entries.has(key)) return
    const ids: Record<string, number> = {}
    for (const [name, reference] of Object.entries(references)) {
      if (!reference) continue
      const id = await this.find(reference)
      if (id === null) return
      ids[name] = id
    }
    const [record] = await insert(ids as Ids<R>)
    if (!record) return
    await this.db.seedEntry.create({ data: { key, recordId: record.id } })
    this.entries.set(key, { recordId: record.id, words: null })
    this.added++
  }

  /** What it holds under a key, if anything. */
  entryOf(key: string): Entry | undefined {
    return this.entries.get(key)
  }

  /** Remembers which words a record now says. */
  async noteWords(key: string, words: string): Promise<void> {
    await this.db.seedEntry.update({ where: { key }, data: { words } })
    this.entries.get(key)!.words = words
  }
}
