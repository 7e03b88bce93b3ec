import 'server-only'
import { shareClock } from '@/lib/system/clock/clock'
import { readSecret } from './env'

/** Once when the server starts: one that could not log anybody in says so plainly and does not run. */
export function prepareProcess(): void {
  if (process.env.NODE_ENV === 'production') endWithoutSecret()
  shareClock()
}

function endWithoutSecret(): void {
  try {
    readSecret()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
