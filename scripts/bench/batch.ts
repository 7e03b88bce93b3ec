// A thousand villages as one batch, from the directory to the file in the database, against Chromium printing
// the very same lines and codes in the same run. Says both times as JSON.
import { listBatchAreas } from '@/lib/edition/batch-scope'
import { getBatch, startBatch } from '@/lib/edition/batches'
import { type EditionSnapshot, toSheet } from '@/lib/edition/snapshot'
import { getPrisma } from '@/lib/system/database'
import { openChromium, toHtml } from './chromium'

const prisma = getPrisma()
const area = await prisma.area.findUniqueOrThrow({
  where: { code: 'C001' },
  select: { id: true, code: true, name: true, kind: true, path: true },
})
const staff = await prisma.staff.create({
  data: { email: 'bench@test', name: 'bench', passwordHash: 'x', role: 'EDITOR', areaId: area.id },
  select: { id: true, name: true, email: true, role: true },
})
const actor = { ...staff, area, mustHaveSecondFactor: false, hasSecondFactor: false }
const areas = await listBatchAreas(actor, { kind: 'subtree', areaId: area.id })
const plan = {
  layout: 'a5' as const,
  use: 'HANDOUT' as const,
  fallbacks: [],
  areas: areas.slice(0, 1000).map(({ areaId }) => ({ areaId, copies: 100 })),
}

const began = performance.now()
const started = await startBatch(actor, plan, 'bench')
if (started.status !== 'started') throw new Error(started.status)
await started.running
const batch = performance.now() - began
const rss = process.resourceUsage().maxRSS / 1024
const { state, reason } = (await getBatch(actor, started.batchId))!
if (state !== 'DONE') throw new Error(`${state}: ${reason}`)

const editions = await prisma.cardEdition.findMany({
  where: { batchId: started.batchId },
  orderBy: { id: 'asc' },
  select: { snapshot: true },
})
const { page, close } = await openChromium()
await page.setContent(toHtml([toSheet(editions[0]!.snapshot as EditionSnapshot)]))
await page.pdf({ preferCSSPageSize: true })
const printing = performance.now()
await page.setContent(toHtml(editions.map(edition => toSheet(edition.snapshot as EditionSnapshot))))
await page.pdf({ preferCSSPageSize: true })
const chromium = performance.now() - printing
await close()
console.log(JSON.stringify({ batch, chromium, rss, villages: editions.length }))
process.exit()
