import type { Big } from '@/components/resident/link'

/** Longest query string a document reads. Beyond it nothing honest is being asked. */
export const LONGEST_QUERY = 2000

/** What every document reads of its address: 大字, and which query string to refuse. */
export type DocumentRequest = {
  url: URL
  big: boolean
  /** The same, of an area's page, which has a simpler one in large letters and the whole. */
  bigOfArea: Big
}

/** How large a page is asked for that an area's simpler page stands beside. */
export function readBig(query: URLSearchParams): Big {
  const asked = query.get('big')
  return asked === 'all' ? 'all' : asked === '1'
}

/** Whether a page is asked for in large letters. */
export function isBig(query: URLSearchParams): boolean {
  return Boolean(readBig(query))
}

/** @returns null when the query string is longer or stranger than any link of ours */
export function readRequest(request: Request): DocumentRequest | null {
  const url = new URL(request.url)
  if (url.search.length > LONGEST_QUERY) return null
  const bigOfArea = readBig(url.searchParams)
  return { url, big: Boolean(bigOfArea), bigOfArea }
}

/** A part of an address as it was typed; empty where it is no valid encoding. */
export function decodeTyped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** 303/308 within this site; the target is built here, never taken from the request. */
export function redirectTo(path: string, status: 303 | 308 = 308): Response {
  return new Response(null, { status, headers: { Location: path, 'Cache-Control': 'public, max-age=3600' } })
}
