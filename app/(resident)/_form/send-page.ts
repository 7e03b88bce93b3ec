import 'server-only'
import type { ReactElement } from 'react'
import { HTML_HEADERS, SAFETY_HEADERS } from '@/app/(resident)/_document/headers'
import { renderHtml } from '@/app/(resident)/_document/render'

const HEADERS = { ...HTML_HEADERS, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

/** A page that is somebody's own, made each time: nobody keeps it. */
export async function sendPage(view: ReactElement, status = 200): Promise<Response> {
  return new Response(await renderHtml(view), { status, headers: HEADERS })
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
