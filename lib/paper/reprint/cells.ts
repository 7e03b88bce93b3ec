import 'server-only'
import { type EditionSnapshot, type FirstSnapshot, toFirstSheet, toSheet } from '@/lib/paper/edition/snapshot'
import type { Cells } from '@/lib/paper/sheet/cell'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { findCells } from '@/lib/paper/sheet/typeset'
import { findFirstCells } from '@/lib/paper/sheet/typeset-2'
import { groupBy } from '@/lib/system/format/group-by'

type Paper = { editionId: number; layout: string; snapshot: EditionSnapshot }
type Found = (readonly [number, Cells])[]

/** The lines of a card-2 from above; a category with none says so in a row of its own. */
function listFirstIds({ categories }: FirstSnapshot): number[] {
  return categories.flatMap(({ lines }) => (lines.length ? lines.map(line => line.baseServiceId) : [0]))
}

async function findOfFirst(papers: Paper[]): Promise<Found> {
  const found: Found = []
  for (const { editionId, snapshot } of papers) {
    if (snapshot.form !== 1) continue
    const cells = await findFirstCells(toFirstSheet(snapshot), listFirstIds(snapshot), 'staff')
    found.push([editionId, cells])
  }
  return found
}

async function findOfLayout(papers: Paper[], layout: string): Promise<Found> {
  const sheets = papers.flatMap(({ snapshot }) => (snapshot.form === 1 ? [] : [toSheet(snapshot)]))
  const cells = await findCells(sheets, layout as Layout, 'staff')
  return papers.map(({ editionId }, i) => [editionId, cells[i]!] as const)
}

/**
 * Where the cells of numbers stand on the paper of editions, as each was printed.
 * @returns by edition; empty of a format whose cells nobody can cover
 * @throws as `setType`
 */
export async function findPaperCells(papers: Paper[]): Promise<Map<number, Cells>> {
  const first = papers.filter(({ snapshot }) => snapshot.form === 1)
  const later = groupBy(
    papers.filter(({ snapshot }) => snapshot.form !== 1),
    ({ layout }) => layout,
  )
  const found = await findOfFirst(first)
  for (const [layout, some] of later) found.push(...(await findOfLayout(some, layout)))
  return new Map(found)
}
