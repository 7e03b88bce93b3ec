import 'server-only'
import type { ReactElement } from 'react'
import { readContentVersion, type Subject } from '@/lib/directory/area/versions'
import { now } from '@/lib/system/clock/clock'
import { askDatabase, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { isFresh, keepPage, type RenderedPage, recallPage } from './cache'
import { matchesEtag } from './etag'
import { markStale, pageHeaders, staleHeaders } from './page-headers'
import { refuse } from './refuse'
import { renderPage } from './render'
import { redirectTo } from './request'

/** What a document is: where it is, what it depends on, and how it is made when it has changed. */
export type DocumentPlan = {
  /** Canonical address with every choice that changes the page: the cache's key. */
  address: string
  subject: Subject
  /** Loads and lays out the page. Null: there is no such thing (404). */
  load: (now: Date) => Promise<LoadedPage | LedElsewhere | null>
  /** Token of the printed code under which it was opened: scans and calls of it are counted. */
  counts?: string
}

export type LoadedPage = { view: ReactElement; validUntil: Date | null }

/** What was here is elsewhere for good (308): a path of this site. */
export type LedElsewhere = { leadTo: string }

type Made = RenderedPage | LedElsewhere | null

const making = new Map<string, Promise<Made>>()

/** Callers that miss the same page at once wait for one rendering of it. */
function makePage(plan: DocumentPlan, version: string): Promise<Made> {
  const key = `${plan.address} ${version}`
  const running = making.get(key)
  if (running) return running
  const made = (async () => {
    const renderedAt = now()
    const loaded = await plan.load(renderedAt)
    if (!loaded || 'leadTo' in loaded) return loaded
    const page = await renderPage(loaded.view, {
      subject: plan.subject,
      counts: plan.counts ?? null,
      version,
      renderedAt,
      validUntil: loaded.validUntil,
    })
    keepPage(plan.address, page)
    return page
  })().finally(() => making.delete(key))
  making.set(key, made)
  return made
}

function send(request: Request, page: RenderedPage): Response {
  const headers = pageHeaders(page)
  if (matchesEtag(request.headers.get('if-none-match'), page.etag))
    return new Response(null, { status: 304, headers })
  return new Response(page.html, { headers })
}

/**
 * Answers a document (design §4, "Versions, not invalidation"): from memory while its content
 * version holds, made anew when it does not, from memory with a notice of its age while the
 * database does not answer, and the 500 document when there is nothing to remember.
 */
export async function answerDocument(request: Request, plan: DocumentPlan): Promise<Response> {
  try {
    const version = await askDatabase(() => readContentVersion(plan.subject))
    if (version === null) return refuse(404)
    const kept = recallPage(plan.address)
    if (kept && isFresh(kept, version, now())) return send(request, kept)
    const made = await askDatabase(() => makePage(plan, version))
    if (!made) return refuse(404)
    return 'leadTo' in made ? redirectTo(made.leadTo) : send(request, made)
  } catch (error) {
    const kept = recallPage(plan.address)
    if (error instanceof DatabaseUnavailable)
      return kept ? new Response(markStale(kept), { headers: staleHeaders(kept) }) : refuse(503)
    console.error(error)
    return refuse(500)
  }
}
