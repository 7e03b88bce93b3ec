// What an edition of a village would hold now, as JSON: for editions that are made in bulk.

import { draftEdition, prepareCards } from '@/lib/paper/edition/prepare'
import { getPrisma } from '@/lib/system/database/database'

const area = await getPrisma().area.findUniqueOrThrow({
  where: { code: process.argv[2]! },
  select: { id: true },
})
const at = new Date()
const [prepared] = await prepareCards([area.id], at)
const tokens = prepared!.codes.map((_, i) => `0000000${i}`)
const by = { id: 1, name: 'bench' }
const draft = draftEdition(
  prepared!,
  { number: 1, tokens, at, batchId: null },
  { layout: 'a5', use: 'HANDOUT', copies: 100, by },
)
console.log(JSON.stringify({ snapshot: draft.snapshot, linesHash: draft.linesHash }))
process.exit()
