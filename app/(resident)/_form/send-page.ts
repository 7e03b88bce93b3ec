import 'server-only'
import type { ReactElement } from 'react'
import { HTML_HEADERS, SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { renderHtml } from '@/app/(resident)/_document/render'

/**
 * To this site a form says from where it comes: under `no-referrer` its Origin is null (Fetch standard, 3.2), and web views
 * from before Sec-Fetch-Site (Chrome 76, Safari 16.4) would be taken for another site's.
 */
const HEADERS = {
  ...HTML_HEADERS,
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
}

/** A page that is somebody's own, made each time: nobody keeps it. */
export async function sendPage(view: ReactElement, status = 200): Promise<Response> {
  return new Response(await renderHtml(view), { status, headers: HEADERS })
}

/**
 * A form that nobody has filled in yet: whoever goes back to it, since there was no network or too many came, finds there
 * what they typed, as browsers keep it of pages that may be kept.
 */
export async function sendForm(view: ReactElement): Promise<Response> {
  const headers = { ...HEADERS, 'Cache-Control': 'private, no-cache' }
  return new Response(await renderHtml(view), { headers })
}

/** Where a form leads once it is done (303): a path of this site, built here. */
export function goOn(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'private, no-store' },
  })
}

/** A picture that is somebody's own. */
export function sendPicture(data: Uint8Array<ArrayBuffer>, type: string): Response {
  const headers = { ...SAFETY_HEADERS, 'Content-Type': type, 'Cache-Control': 'private, no-store' }
  return new Response(data, { headers })
}
