// tsx --conditions=react-server tests/support/run-batch.ts CODE TITLE
// Prints every village of a county as one batch, in this process; says its id first, how it ended last.
import { listBatchAreas } from '@/lib/paper/batch/batch-scope'
import { getBatch } from '@/lib/paper/batch/batches'
import { startBatch } from '@/lib/paper/batch/steer-batch'
import { getPrisma } from '@/lib/system/database/database'
import { watchPeak } from '@/tests/support/children'

const [code, title] = process.argv.slice(2)
const prisma = getPrisma()
const area = await prisma.area.findUniqueOrThrow({
  where: { code: code! },
  select: { id: true, code: true, name: true, kind: true, path: true },
})
const staff = await prisma.staff.create({
  data: { email: `${title}@test`, name: '测试员', passwordHash: 'x', role: 'EDITOR', areaId: area.id },
  select: { id: true, name: true, email: true, role: true },
})
const actor = { ...staff, area, sessionId: 0, mustHaveSecondFactor: false, hasSecondFactor: false }
const areas = await listBatchAreas(actor, { kind: 'subtree', areaId: area.id })
const plan = {
  layout: 'a5' as const,
  use: 'HANDOUT' as const,
  fallbacks: [],
  areas: areas.map(({ areaId }) => ({ areaId, copies: 200 })),
}
const readPeak = watchPeak()
const began = performance.now()
const started = await startBatch(actor, plan, title!)
if (started.status !== 'started') throw new Error(started.status)
console.log(JSON.stringify({ batchId: started.batchId }))
await started.running
const { state, reason } = (await getBatch(actor, started.batchId))!
const rss = readPeak()
console.log(JSON.stringify({ state, reason, ms: performance.now() - began, rss }))
process.exit()
