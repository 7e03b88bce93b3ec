import { parseCaseNumber } from '@/lib/answer/case/number'
import { addDays } from '@/lib/system/clock/shanghai'
import { Fault } from './fault'

/** "Default query limit is a span of 90 days or first 1000 requests returned, whichever is smallest." */
const MOST_DAYS = 90
const MOST_ROWS = 1000
const MOST_IDS = 200
const MOST_PAGES = 10_000

const DAY_MS = 86_400_000
const W3C = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/** What a list of requests is asked for. */
export type ListQuery = {
  /** 受理编号; null: all others decide. */
  numbers: string[] | null
  codes: string[]
  from: Date
  to: Date
  statuses: ('open' | 'closed')[]
  skip: number
  take: number
}

const listOf = (text: string | null) =>
  (text ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)

function readInstant(name: string, query: URLSearchParams): Date | null {
  // A plus that was not encoded has become a blank on its way.
  const text = query
    .get(name)
    ?.trim()
    .replace(/ (?=\d{2}:\d{2}$)/, '+')
  if (!text) return null
  const at = W3C.test(text) ? new Date(text) : new Date(Number.NaN)
  if (Number.isNaN(at.getTime())) throw new Fault(400, `${name} must use w3 format, eg 2026-01-01T00:00:00Z`)
  return at
}

function readSpan(query: URLSearchParams, now: Date): { from: Date; to: Date } {
  const [start, end] = [readInstant('start_date', query), readInstant('end_date', query)]
  const to = end ?? (start ? addDays(start, MOST_DAYS) : now)
  const from = start ?? addDays(to, -MOST_DAYS)
  if (from > to) throw new Fault(400, 'start_date is after end_date')
  if (to.getTime() - from.getTime() > MOST_DAYS * DAY_MS)
    throw new Fault(400, `start_date and end_date may not span more than ${MOST_DAYS} days`)
  return { from, to }
}

function readCount(name: string, query: URLSearchParams, usual: number, most: number): number {
  const text = query.get(name)
  if (!text) return usual
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > most) throw new Fault(400, `${name} must be a number from 1 to ${most}`)
  return count
}

function readStatuses(query: URLSearchParams): ListQuery['statuses'] {
  return listOf(query.get('status')).map(status => {
    if (status !== 'open' && status !== 'closed') throw new Fault(400, 'status must be open or closed')
    return status
  })
}

/**
 * Reads the arguments of GET requests; `page` and `page_size` as most servers have them beyond the specification
 * (wiki.open311.org, "GeoReport v2 Extensions").
 * @throws Fault 400
 */
export function readListQuery(query: URLSearchParams, now: Date): ListQuery {
  const ids = listOf(query.get('service_request_id'))
  if (ids.length > MOST_IDS) throw new Fault(400, `service_request_id: at most ${MOST_IDS} at once`)
  const take = readCount('page_size', query, MOST_ROWS, MOST_ROWS)
  const page = readCount('page', query, 1, MOST_PAGES)
  return {
    numbers: ids.length ? ids.flatMap(id => parseCaseNumber(id) ?? []) : null,
    codes: listOf(query.get('service_code')),
    ...readSpan(query, now),
    statuses: readStatuses(query),
    skip: (page - 1) * take,
    take,
  }
}
