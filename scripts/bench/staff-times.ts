// Times the lists of staff in the database of DATABASE_URL, for a county's clerk and for the whole region, as JSON.

import { readToday } from '@/lib/desk/today/today'
import { listWork } from '@/lib/directory/phone/work-list'
import { listRevisions } from '@/lib/revision/history/history'
import { listOpenRevisions } from '@/lib/revision/review/reviews'
import { readFilter } from '@/lib/staff/log-reading/log-filter'
import { listLog } from '@/lib/staff/log-reading/read-log'
import type { Actor } from '@/lib/staff/session/actor'
import { getPrisma } from '@/lib/system/database/database'

const ROUNDS = 15
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const staff = await getPrisma().staff.findFirstOrThrow({
  where: { email: 'bench@test' },
  select: { id: true, name: true, email: true, role: true },
})
async function actorOf(code: string): Promise<Actor> {
  const area = await getPrisma().area.findUniqueOrThrow({
    where: { code },
    select: { id: true, code: true, name: true, kind: true, path: true },
  })
  return { ...staff, area, sessionId: 0, mustHaveSecondFactor: false, hasSecondFactor: false }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  await work()
  await work()
  const times: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return median(times)
}

const everything = readFilter({})
if (!everything.ok) throw new Error('the empty filter is refused')
const { filter } = everything

async function timeLists(actor: Actor) {
  const service = await getPrisma().service.findFirstOrThrow({
    where: { area: { path: { startsWith: actor.area.path }, code: { startsWith: 'C' } } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return {
    work: await timeOf(() => listWork(actor, { areaId: actor.area.id, kind: 'todo', page: 0 })),
    reviews: await timeOf(() => listOpenRevisions(actor)),
    log: await timeOf(() => listLog(actor, filter, null)),
    history: await timeOf(() => listRevisions(actor, 'SERVICE', service.id)),
    today: await timeOf(() => readToday(actor)),
  }
}

console.log(
  JSON.stringify({
    county: await timeLists(await actorOf('C001')),
    region: await timeLists(await actorOf('NM')),
  }),
)
process.exit()
