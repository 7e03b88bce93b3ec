import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { now } from '@/lib/system/clock/clock'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'
import { shareInProcess } from '@/lib/system/process/shared'
import { type LogLine, writeLog } from './log'

/** What happens again within this time of the line's first is counted on it. */
const WINDOW_MINUTES = 60
/** One process writes the same line no more often: what comes meanwhile is written together. */
const PAUSE_MS = 50

type Waiting = { times: number; written: Promise<void> }

/** By what a line says: what waits to be written while the one before is. */
const waiting = shareInProcess('counted lines', () => new Map<string, Waiting>())
const busy = shareInProcess('busy lines', () => new Map<string, Promise<unknown>>())

// Found each time, not remembered: every server of the database counts on the same line.
const ADD = `UPDATE "LogEntry" SET "times" = "times" + $1, "lastAt" = $2 WHERE "id" = (
    SELECT "id" FROM "LogEntry" WHERE "action" = $3 AND "summary" = $4 AND "at" > $5 AND "at" <= $2
      AND "staffId" IS NOT DISTINCT FROM $6 AND "areaId" IS NOT DISTINCT FROM $7
    ORDER BY "at" DESC, "id" DESC LIMIT 1)`

async function write(line: LogLine, times: number): Promise<void> {
  const at = now()
  const { action, summary, actor, areaId } = line
  const values = [times, at, action, summary, addMinutes(at, -WINDOW_MINUTES), actor?.id ?? null, areaId]
  const { rowCount } = await getDatabase().pool.query(ADD, values)
  if (rowCount) return
  await writeLog(getPrisma(), { ...line, times })
}

/** Takes what waits by then; whoever comes later waits for the next. */
async function writeNext(key: string, line: LogLine, before: Promise<unknown> | undefined): Promise<void> {
  await before
  const { times } = waiting.get(key)!
  waiting.delete(key)
  const work = askDatabase(() => write(line, times), CHANGE_PATIENCE_MS)
  const rest = work.catch(() => {}).then(() => setTimeout(PAUSE_MS))
  busy.set(key, rest)
  rest.then(() => busy.get(key) === rest && busy.delete(key))
  await work
}

/**
 * Notes what may happen very often, such as the calls of strangers: the same within an hour is one line with a count.
 * However many come at once, one after the other is written, and each waits until it is counted: a server that is
 * stopped finishes its answers, and with them the count.
 */
export function countLine(line: LogLine): Promise<void> {
  const key = JSON.stringify([line.action, line.summary, line.actor?.id ?? null, line.areaId])
  const next = waiting.get(key)
  if (next) {
    next.times++
    return next.written
  }
  const mine: Waiting = { times: 1, written: Promise.resolve() }
  waiting.set(key, mine)
  mine.written = writeNext(key, line, busy.get(key))
  return mine.written
}
