import type { EVENTS } from './data/told'

/** An event as a clerk types it: each has its own way to write a time. @param day "2026-12-03" */
export function typeEvent({ from, to, ...words }: (typeof EVENTS)[number], day: string) {
  return { ...words, startsAt: `${day} ${from}`, ...(to && { endsAt: `${day} ${to}` }) }
}
