import { readFileSync } from 'node:fs'
import { insertEditions } from '@/lib/paper/edition/insert'
import { type FirstSnapshot, hashSnapshot, hashWords, listPrintedNumbers } from '@/lib/paper/edition/snapshot'
import type { EditionDraft } from '@/lib/paper/edition/types'
import { getPrisma } from '@/lib/system/database/database'

/**
 * An edition as card-2 printed it, and the SHA-256 of its files as the code made them that printed them
 * (64f8e08, the last before card-3).
 */
export type FirstEdition = {
  name: string
  sha256: Record<'a5' | 'a4-2up' | 'bleed', string>
  snapshot: FirstSnapshot
}

export const FIRST_EDITIONS: FirstEdition[] = JSON.parse(
  readFileSync('tests/unit/paper/first-editions.json', 'utf8'),
)

/** Prints one for an area, as the database has it since then. @returns its id */
export async function insertFirstEdition(
  snapshot: FirstSnapshot,
  at: { areaId: number; layout: string; batchId?: number },
): Promise<number> {
  const codes = snapshot.codes.map(({ role, token, caption }) => {
    const target = { target: 'AREA' as const, areaId: at.areaId, year: null, columnId: null }
    return { role, token, caption, target }
  })
  const draft = {
    areaId: at.areaId,
    number: snapshot.number,
    snapshot,
    contentHash: hashSnapshot(snapshot),
    linesHash: hashWords(snapshot),
    printedNumbers: listPrintedNumbers(snapshot),
    template: 'card-2',
    layout: at.layout,
    use: 'HANDOUT',
    copies: 100,
    printedAt: snapshot.printedAt,
    printedBy: '测试',
    batchId: at.batchId ?? null,
    codes,
  }
  // What is written today is of the second form.
  const ids = await insertEditions(getPrisma(), [draft as unknown as EditionDraft])
  return ids.get(at.areaId)!
}
