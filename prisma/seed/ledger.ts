import type { Prisma } from '@/lib/generated/prisma/client'

/**
 * Puts each seed record in once. What the ledger holds is never put in again, so a record that staff
 * renamed, changed or withdrew stays as they left it.
 */
export class Ledger {
  private readonly recordIds = new Map<string, number>()
  added = 0

  constructor(private readonly db: Prisma.TransactionClient) {}

  async load(): Promise<void> {
    for (const entry of await this.db.seedEntry.findMany()) this.recordIds.set(entry.key, entry.recordId)
  }

  /** The id that a key's record was given; null when it was never put in. */
  find(key: string): number | null {
    return this.recordIds.get(key) ?? null
  }

  /** @param create makes the record and returns it; not called for a key already in the ledger */
  async put(key: string, create: () => Promise<{ id: number }>): Promise<number> {
    const known = this.recordIds.get(key)
    if (known !== undefined) return known
    const { id } = await create()
    await this.db.seedEntry.create({ data: { key, recordId: id } })
    this.recordIds.set(key, id)
    this.added++
    return id
  }
}
