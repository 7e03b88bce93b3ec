import type { Db } from '@/lib/record/definition'
import { recordOf } from '@/lib/records'
import { readEntry } from './read-entry'
import type { Entry } from './types'

/** What became of an entry. */
export type Row = { entry: Entry; id: number; snapshot: unknown }

/** The county as far as it is written: ids by key, and each record with its snapshot. */
export class Written {
  private readonly ids = new Map<string, number>()
  readonly rows = new Map<string, Row>()

  constructor(readonly db: Db) {}

  know(key: string, id: number): void {
    this.ids.set(key, id)
  }

  knows(key: string): boolean {
    return this.ids.has(key)
  }

  idOf = (key: string): number => {
    const id = this.ids.get(key)
    if (id === undefined) throw new Error(`county: there is no ${key}`)
    return id
  }

  /** Puts a record in as publishing does: read by its form, checked, applied. @throws Error naming what is refused */
  async put(entry: Entry): Promise<void> {
    const record = recordOf(entry.kind)
    const snapshot = readEntry(entry, this.idOf)
    const errors = await record.check?.(this.db, snapshot, null)
    if (errors) throw new Error(`county: ${entry.key} is refused: ${JSON.stringify(errors)}`)
    const id = await record.apply(this.db, null, snapshot)
    this.know(entry.key, id)
    this.rows.set(entry.key, { entry, id, snapshot })
  }

  /** Takes an area (into its successor) or a service away again. @param at since when it is gone */
  async withdraw({ entry, id, snapshot }: Row, at: Date): Promise<void> {
    const successor = entry.withdrawn?.successor
    const said = successor ? { ...(snapshot as object), successorId: this.idOf(successor) } : snapshot
    const refused = await recordOf(entry.kind).withdraw(this.db, id, said)
    if (refused) throw new Error(`county: ${entry.key} cannot be withdrawn: ${refused}`)
    const since = { where: { id }, data: { withdrawnAt: at } }
    if (entry.kind === 'AREA') await this.db.area.update(since)
    else await this.db.service.update(since)
  }
}
