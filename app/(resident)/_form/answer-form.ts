import 'server-only'
import type { ReactElement } from 'react'
import { HTML_HEADERS } from '@/app/(resident)/_document/headers'
import { renderHtml } from '@/app/(resident)/_document/render'

/** What is somebody's own: kept nowhere, found by nobody. */
const OWN_HEADERS = { ...HTML_HEADERS, 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex' }

/** A page with a form, made for whoever asked, and not kept. */
export async function sendPage(view: ReactElement, status = 200): Promise<Response> {
  return new Response(await renderHtml(view), { status, headers: OWN_HEADERS })
}

/** After a form was done: on to a page that can be looked at again. @param path of this site */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: path, 'Cache-Control': 'private, no-store' },
  })
}
