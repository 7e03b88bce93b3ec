// Publishes a service over and over in the database of DATABASE_URL and asks the server (first argument) for a
// village's page at once: how long until the words stand there, and how long a plain request takes, as JSON.

import type { ServiceSnapshot } from '@/lib/directory/service/service-form'
import { saveProposal } from '@/lib/revision/proposal/save'
import { readWorkingCopy } from '@/lib/revision/proposal/working-copy'
import { getPrisma } from '@/lib/system/database/database'

const ROUNDS = 25
const page = `${process.argv[2]}/k/C001-1-1`
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const db = getPrisma()
const area = await db.area.findUniqueOrThrow({
  where: { code: 'C001' },
  select: { id: true, code: true, name: true, kind: true, path: true },
})
const staff = await db.staff.create({
  data: { email: 'publish@test', name: 'bench', passwordHash: 'x', role: 'PUBLISHER', areaId: area.id },
  select: { id: true, name: true, email: true, role: true },
})
const actor = { ...staff, area, sessionId: 0, mustHaveSecondFactor: false, hasSecondFactor: false }
const { id: recordId } = await db.service.findFirstOrThrow({
  where: { areaId: area.id },
  select: { id: true },
})

async function ask(words: string): Promise<void> {
  const html = await (await fetch(page)).text()
  if (!html.includes(words)) throw new Error(`not visible at once: ${words}`)
}

const visible: number[] = []
const plain: number[] = []
// The first round opens this program's connections, which a running server has open: it is not counted.
for (let round = 0; round <= ROUNDS; round++) {
  const words = `第${round}次发布的话`
  const { live, seen } = await readWorkingCopy(db, 'SERVICE', recordId)
  const snapshot = { ...(live as ServiceSnapshot), description: words }
  const began = performance.now()
  const said = await saveProposal(actor, {
    kind: 'SERVICE',
    recordId,
    revisionId: null,
    snapshot,
    seen,
    intent: 'publish',
  })
  if (!said.ok) throw new Error(JSON.stringify(said))
  await ask(words)
  if (round) visible.push(performance.now() - began)
  const again = performance.now()
  await ask(words)
  if (round) plain.push(performance.now() - again)
}
console.log(JSON.stringify({ visible: median(visible), plain: median(plain), worst: Math.max(...visible) }))
process.exit()
