import { readFileSync } from 'node:fs'

/** Tests of a running server move its clock: the file holds how many milliseconds it is ahead. */
const offsetFile = process.env.CLOCK_FILE

function readOffset(): number {
  if (!offsetFile) return 0
  try {
    return Number(readFileSync(offsetFile, 'utf8')) || 0
  } catch {
    return 0
  }
}

/** The one place that asks the time, so that everything else can be handed an instant. */
export function now(): Date {
  // Not Date.now(), which may be this very function.
  const at = new Date()
  at.setTime(at.getTime() + readOffset())
  return at
}

/** Libraries that ask `Date.now` (the limits of logins) live in the moved time too; without CLOCK_FILE nothing changes. */
export function shareClock(): void {
  if (offsetFile) Date.now = () => now().getTime()
}
