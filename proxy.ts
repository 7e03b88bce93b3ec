import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { SAFETY_HEADERS, STYLESHEET_HASHES } from './app/(resident)/_document/headers'
import { isDeveloping } from './lib/system/config/mode'
import { NONCE_HEADER, PATH_HEADER } from './lib/system/config/request-headers'

// The tools that Next and React bring to development read call stacks by eval and style their overlay inline.
const EVAL = isDeveloping ? " 'unsafe-eval'" : ''
const listStyles = (nonce: string) =>
  isDeveloping ? "'unsafe-inline'" : `'nonce-${nonce}' ${STYLESHEET_HASHES}`

/** The app loads its own scripts and styles, and shows documents as they will look (`frame-src`, their stylesheet's hash). */
function writePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${EVAL}`,
    `style-src-elem 'self' ${listStyles(nonce)}`,
    // Mantine sets sizes and colours in style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** Gives every answer of the app its own nonce and the headers of safety; who may see what is lib's to say. */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString('base64')
  const policy = writePolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  headers.set(NONCE_HEADER, nonce)
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  const answer = {
    ...SAFETY_HEADERS,
    'Content-Security-Policy': policy,
    'Cache-Control': 'private, no-store',
  }
  for (const [name, value] of Object.entries(answer)) response.headers.set(name, value)
  return response
}

export const config = { matcher: '/staff/:path*' }
