import { type Lane, setType } from '@/lib/paper/press/press'
import { type Cells, nameFirstCells } from './cell'
import type { CardSheet } from './sheet-2'

function encodeCard({ rows, ...own }: CardSheet): string {
  return JSON.stringify({ sheets: [{ ...own, table: 0 }], tables: [rows] })
}

/**
 * Sets an edition of card-2 anew: the template never changes, and the same sheet gives the same bytes.
 * @param layout what it was printed in: a5, a4-2up or bleed
 * @throws as `setType`; Error where it does not fit, which it did when it was printed
 */
export async function typesetFirstCard(sheet: CardSheet, layout: string, lane: Lane): Promise<Uint8Array> {
  const inputs = { cards: encodeCard(sheet), layout }
  const finish = layout === 'bleed' ? ('bleed' as const) : ('office' as const)
  const set = await setType({ template: 'card-2', inputs, output: 'pdf', finish, isLarge: false }, lane)
  if (!set.ok) throw new Error(`an edition of card-2 no longer fits: ${JSON.stringify(set.said.overflow)}`)
  return set.bytes
}

/**
 * Where on a card-2 the cells of its numbers stand.
 * @param ids the base services of its lines from above, 0 where a line is no service's
 * @throws as `setType`
 */
export async function findFirstCells(sheet: CardSheet, ids: number[], lane: Lane): Promise<Cells> {
  const job = { template: 'card-2-cells', output: 'nothing', finish: 'office', isLarge: false } as const
  const set = await setType({ ...job, inputs: { cards: encodeCard(sheet), layout: 'a5' } }, lane)
  return nameFirstCells(set.said.cell, ids)
}
