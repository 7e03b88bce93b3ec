import 'server-only'
import type { IncomingMessage } from 'node:http'
import { bringsLogin } from '@/lib/staff/login/session-cookie'
import { limitOf } from './body-limits'

/** How long a body may take to arrive: a login's; pictures', by a slow line. */
const PATIENCE_MS = 15_000
const PATIENCE_FOR_PICTURES_MS = 180_000
/** More is a picture. */
const MOST_OF_WORDS = 64 * 1024

/** What is wrong with a body, as a status. */
export type BodyFault = 408 | 413

/** What a request says it will send, in bytes; infinite where it does not say. */
function readLength({ headers }: IncomingMessage): number {
  return headers['transfer-encoding'] ? Number.POSITIVE_INFINITY : Number(headers['content-length'] ?? 0)
}

/** What may be sent by whoever sends it. Nobody is looked up for what anybody may send. */
async function findLimit({ url = '/', headers }: IncomingMessage, length: number) {
  const limit = limitOf(url)
  const isStaff = length > limit.anybody && (await bringsLogin(headers.cookie))
  const who = isStaff ? 'staff' : 'anybody'
  const isLong = isStaff || limit.anybody > MOST_OF_WORDS
  return { bytes: limit[who], patience: isLong ? PATIENCE_FOR_PICTURES_MS : PATIENCE_MS }
}

/** Counts what arrives, without beginning to read. Calls back once, when it is too much or takes too long. */
function watch(
  request: IncomingMessage,
  { bytes, patience }: Awaited<ReturnType<typeof findLimit>>,
  stop: (fault: BodyFault) => void,
): void {
  let arrived = 0
  const end = (fault?: BodyFault) => {
    clearTimeout(timer)
    request.off('data', count)
    if (fault) stop(fault)
  }
  const count = (chunk: Buffer) => {
    arrived += chunk.length
    if (arrived > bytes) end(413)
  }
  const timer = setTimeout(() => end(408), patience)
  // `on` would set the stream flowing, and what came before its reader does would be lost.
  request.prependListener('data', count)
  request.once('end', () => end())
  request.once('close', () => end())
}

/**
 * Looks after the body of a request before anybody holds it.
 * @param stop is called when what arrives turns out to be too much, or too slow
 * @returns 413 where that is known beforehand
 */
export async function guardBody(
  request: IncomingMessage,
  stop: (fault: BodyFault) => void,
): Promise<BodyFault | null> {
  const length = readLength(request)
  if (length === 0) return null
  const limit = await findLimit(request, length)
  if (Number.isFinite(length) && length > limit.bytes) return 413
  watch(request, limit, stop)
  return null
}
