import 'server-only'
import { parseCaseNumber } from '@/lib/answer/case/number'
import type { Prisma } from '@/lib/generated/prisma/client'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'
import { OPEN_KINDS, readCode } from './codes'
import { Fault } from './fault'
import type { County } from './jurisdiction'
import { type ListQuery, readListQuery } from './query'
import { ROW, type Row, toRequest } from './request-row'
import { rulesOf } from './services'
import type { Answer } from './write'

/** What of a county's cases is told here. */
const within = (county: County): Prisma.CaseWhereInput => ({
  area: { path: { startsWith: county.path } },
  kind: { in: OPEN_KINDS },
})

async function ofCodes(county: County, codes: string[]): Promise<Prisma.CaseWhereInput> {
  if (!codes.length) return {}
  const { topics } = await rulesOf(county)
  const services = codes.map(code => {
    const service = readCode(code, topics)
    if (!service) throw new Fault(404, `service_code was not found: ${code.slice(0, 40)}`)
    return service
  })
  return { OR: services.map(({ kind, topic }) => ({ kind, ...(topic !== null && { topic }) })) }
}

function ofStatuses(statuses: ListQuery['statuses']): Prisma.CaseWhereInput {
  if (statuses.includes('open') === statuses.includes('closed')) return {}
  return { endedAt: statuses.includes('open') ? null : { not: null } }
}

/** Names of the areas from one up to its county. */
async function readNames(county: County, rows: Row[]): Promise<(path: string) => string[]> {
  const above = idsOnPath(county.path).slice(0, -1)
  const ids = [...new Set(rows.flatMap(({ area }) => idsOnPath(area.path)))]
  const areas = await getPrisma().area.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  })
  const names = new Map(areas.map(({ id, name }) => [id, name]))
  return path =>
    idsOnPath(path)
      .filter(id => !above.includes(id))
      .reverse()
      .flatMap(id => names.get(id) ?? [])
}

async function find(
  county: County,
  where: Prisma.CaseWhereInput,
  skip: number,
  take: number,
): Promise<Answer> {
  const rows = await getPrisma().case.findMany({
    where: { AND: [within(county), where] },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: ROW,
  })
  const names = await readNames(county, rows)
  return { root: 'service_requests', value: rows.map(row => toRequest(row, names)) }
}

/** GET requests: the cases of a county, newest first. @throws Fault */
export async function listRequests(county: County, query: URLSearchParams): Promise<Answer> {
  const { numbers, codes, from, to, statuses, skip, take } = readListQuery(query, now())
  if (numbers) return find(county, { number: { in: numbers } }, skip, take)
  const span = { receivedAt: { gte: from, lte: to } }
  return find(county, { AND: [span, await ofCodes(county, codes), ofStatuses(statuses)] }, skip, take)
}

/** GET requests/{id}: one case, as a list of one. @throws Fault 404 */
export async function getRequest(county: County, id: string): Promise<Answer> {
  const number = parseCaseNumber(id)
  const answer = number && (await find(county, { number }, 0, 1))
  if (!answer || !(answer.value as unknown[]).length)
    throw new Fault(404, 'service_request_id was not found: 没有这个受理编号')
  return answer
}
