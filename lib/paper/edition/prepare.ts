import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import type { Card } from '@/lib/directory/card/types'
import { bearsLines, FORMATS, type Layout } from '@/lib/paper/sheet/layouts'
import { readEnv } from '@/lib/system/config/env'
import { getDatabase } from '@/lib/system/database/database'
import { type PlannedCode, planCodes } from './codes'
import { hashSnapshot, hashWords, listPrintedNumbers, takeSnapshot } from './snapshot'
import type { EditionDraft, EditionUse } from './types'

/** An area that may have a card, with all that goes onto it but the edition's number and tokens. */
export type Prepared = { areaId: number; card: Card; codes: PlannedCode[] }

/**
 * Reads what the cards of many areas would say now.
 * @returns in the order of the ids; areas that are withdrawn or have no card (above counties) are left out
 */
export async function prepareCards(areaIds: number[], at: Date): Promise<Prepared[]> {
  const { rows } = await getDatabase().pool.query<{ id: number }>(
    `SELECT "id" FROM "Area" WHERE "id" = ANY ($1) AND "withdrawnAt" IS NULL AND "kind" IN ('COUNTY', 'TOWN', 'VILLAGE')`,
    [areaIds],
  )
  const usable = new Set(rows.map(row => row.id))
  const ids = areaIds.filter(id => usable.has(id))
  const cards = await loadCards(ids, at)
  const codes = await planCodes([...cards.values()])
  return ids.map(areaId => ({ areaId, card: cards.get(areaId)!, codes: codes.get(areaId)! }))
}

/** The number that the next edition of each area gets, if nobody prints in between. */
export async function readNextNumbers(areaIds: number[]): Promise<Map<number, number>> {
  const { rows } = await getDatabase().pool.query<{ areaId: number; next: number }>(
    'SELECT "areaId", max("number") + 1 AS next FROM "CardEdition" WHERE "areaId" = ANY ($1) GROUP BY 1',
    [areaIds],
  )
  const known = new Map(rows.map(row => [row.areaId, row.next]))
  return new Map(areaIds.map(id => [id, known.get(id) ?? 1]))
}

export type PrintChoices = {
  layout: Layout
  use: EditionUse
  copies: number
  /** Names and numbers alone: the card has no room for what each service does. */
  isTerse?: boolean
  by: { id: number; name: string }
}

/** An edition of a prepared card, ready to be typeset and written. @param tokens one for each of its codes */
export function draftEdition(
  { areaId, card, codes }: Prepared,
  edition: { number: number; tokens: string[]; at: Date; batchId: number | null },
  choices: PrintChoices,
): EditionDraft {
  const printed = codes.map((code, i) => ({ ...code, token: edition.tokens[i]! }))
  const snapshot = takeSnapshot(card, {
    number: edition.number,
    at: edition.at,
    publicUrl: readEnv().PUBLIC_URL,
    codes: printed.map(({ role, token, caption }) => ({ role, token, caption })),
    isTerse: choices.isTerse,
    isBare: !bearsLines(choices.layout),
  })
  return {
    areaId,
    number: edition.number,
    snapshot,
    contentHash: hashSnapshot(snapshot),
    linesHash: hashWords(snapshot),
    printedNumbers: listPrintedNumbers(snapshot),
    template: FORMATS[choices.layout].template,
    layout: choices.layout,
    use: choices.use,
    copies: choices.copies,
    printedAt: edition.at.toISOString(),
    printedById: choices.by.id,
    printedBy: choices.by.name,
    batchId: edition.batchId,
    codes: printed,
  }
}
