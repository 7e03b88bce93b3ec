import 'server-only'
import type { ReactElement } from 'react'
import { readContentVersion, type Subject } from '@/lib/directory/area/versions'
import { PressFailed } from '@/lib/paper/press/hand'
import { QueueFull } from '@/lib/paper/press/press'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { isFresh, type KeptAnswer, keepAbsence, keepAnswer, type PrintFile, recallAnswer } from './cache'
import { matchesEtag } from './etag'
import { answerHeaders, markStale, staleHeaders } from './page-headers'
import { nameMissing, refuse } from './refuse'
import { renderPage, wrapFile } from './render'
import { redirectTo } from './request'

/** What a document or a print is: where it is, what it depends on, and how it is made when that has changed. */
export type DocumentPlan = {
  /** Canonical address with every choice that changes the answer: the cache's key. */
  address: string
  subject: Subject
  /** Loads what stands on it. Null: there is no such thing (404). */
  load: (now: Date) => Promise<Loaded | ToBePressed | null>
  /** What is not there may come by the clock alone: that there is nothing is not remembered. */
  comesByItself?: boolean
  /** Token of the printed code under which it was opened: scans and calls of it are counted. */
  counts?: string
}

export type LoadedPage = {
  view: ReactElement
  validUntil: Date | null
  status?: 422
  /** The code under which it was opened was printed at home: nobody counts it. */
  isUncounted?: true
}

/** A file instead of a page. */
export type LoadedFile = { bytes: Uint8Array; file: PrintFile; validUntil: Date | null }

/** What was here is elsewhere for good (308): a path of this site. */
export type LedElsewhere = { leadTo: string }

type Loaded = LoadedPage | LoadedFile | LedElsewhere

/** Read, and still to be set in type, of which the database knows nothing: how long that takes says nothing of it. */
export type ToBePressed = { press: () => Promise<LoadedPage | LoadedFile> }

type Made = KeptAnswer | LedElsewhere | null

const making = new Map<string, Promise<Made>>()

async function makeAnswer(plan: DocumentPlan, version: string): Promise<Made> {
  const madeAt = now()
  const { subject, counts = null } = plan
  const read = await askDatabase(() => plan.load(madeAt))
  const loaded = read && 'press' in read ? await read.press() : read
  if (!loaded) {
    if (!plan.comesByItself) keepAbsence(plan.address, { subject, version })
    return null
  }
  if ('leadTo' in loaded) return loaded
  const facts = { subject, version, madeAt, validUntil: loaded.validUntil }
  const answer =
    'file' in loaded
      ? wrapFile(loaded.bytes, loaded.file, { ...facts, counts, status: 200 })
      : await renderPage(loaded.view, {
          ...facts,
          counts: loaded.isUncounted ? null : counts,
          status: loaded.status ?? 200,
        })
  keepAnswer(plan.address, answer)
  return answer
}

/** Callers that miss the same answer at once wait for one making of it. */
function shareMaking(plan: DocumentPlan, version: string): Promise<Made> {
  const key = `${plan.address} ${version}`
  const running = making.get(key)
  if (running) return running
  const made = makeAnswer(plan, version).finally(() => making.delete(key))
  making.set(key, made)
  return made
}

function send(request: Request, answer: KeptAnswer): Response {
  const headers = answerHeaders(answer)
  if (matchesEtag(request.headers.get('if-none-match'), answer.etag))
    return new Response(null, { status: 304, headers })
  return new Response(answer.body, { status: answer.status, headers })
}

function answerFailure(error: unknown, address: string, request: Request): Response | Promise<Response> {
  if (error instanceof DatabaseUnavailable) {
    const kept = recallAnswer(address)
    return kept
      ? new Response(markStale(kept), { status: kept.status, headers: staleHeaders(kept) })
      : refuse(503, request)
  }
  if (error instanceof QueueFull) return refuse('busy', request)
  console.error(error)
  return refuse(error instanceof PressFailed ? 503 : 500, request)
}

/**
 * Answers a document (design §4, "Versions, not invalidation") or a print: from memory while its content
 * version holds, made anew when it does not, from memory with a notice of its age while the
 * database does not answer, and a refusal when there is nothing to remember.
 */
export async function answerDocument(request: Request, plan: DocumentPlan): Promise<Response> {
  try {
    const version = await askDatabase(() => readContentVersion(plan.subject))
    if (version === null) return refuse(nameMissing(plan.subject), request)
    const kept = recallAnswer(plan.address)
    if (kept && isFresh(kept, version, now())) return send(request, kept)
    const made = await shareMaking(plan, version)
    if (!made) return refuse(404, request)
    return 'leadTo' in made ? redirectTo(made.leadTo) : send(request, made)
  } catch (error) {
    return answerFailure(error, plan.address, request)
  }
}
