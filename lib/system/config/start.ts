import 'server-only'
import { z } from 'zod'
import { shareClock } from '@/lib/system/clock/clock'
import { readSecret } from './env'

/** Once when the server starts: one that could not log anybody in says so plainly and does not run. */
export function prepareProcess(): void {
  if (process.env.NODE_ENV === 'production') endWithoutSecret()
  shareClock()
}

function sayFault(error: unknown): unknown {
  if (error instanceof z.ZodError) return z.prettifyError(error)
  return error instanceof Error ? error.message : error
}

function endWithoutSecret(): void {
  try {
    readSecret()
  } catch (error) {
    console.error(sayFault(error))
    process.exit(1)
  }
}
