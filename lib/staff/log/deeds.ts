import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { shareInProcess } from '@/lib/system/process/shared'
import { LOG_ACTIONS, type LogAction } from './actions'

type Line = { action: LogAction; summary: string }

const heard = shareInProcess('deeds', () => new AsyncLocalStorage<Line[]>())

/** For writeLog: tells whoever listens what is being noted. */
export function tellDeed(line: Line): void {
  heard.getStore()?.push(line)
}

/** What a change notes of itself, in words: its last line, and how many there are where it is a list. */
function sayDeeds(lines: Line[]): string {
  const last = lines.at(-1)
  if (!last) return ''
  const more = lines.length > 2 ? `等${lines.length}项` : ''
  return `${last.summary}${more}（${LOG_ACTIONS[last.action]}）`
}

/** Runs a change and listens to what it writes to the log. @returns its answer, and in Chinese what was done */
export async function listenToDeeds<T>(change: () => Promise<T>): Promise<{ answer: T; deeds: string }> {
  const lines: Line[] = []
  const answer = await heard.run(lines, change)
  return { answer, deeds: sayDeeds(lines) }
}
