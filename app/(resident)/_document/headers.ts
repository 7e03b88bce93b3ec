import { createHash } from 'node:crypto'
import { STYLESHEETS } from '@/components/resident/style/stylesheet'

/** As policies name it. */
export const STYLESHEET_HASHES = Object.values(STYLESHEETS)
  .map(css => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  .join(' ')

/** Documents load nothing but their own inline style, the one own script, and own images (design §9). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${STYLESHEET_HASHES}`,
  "script-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page opened from a printed code tells the server that a call was tapped, by `ping`. */
export const COUNTING_POLICY = `${CONTENT_SECURITY_POLICY}; connect-src 'self'`

export const SAFETY_HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const

export const HTML_HEADERS = {
  ...SAFETY_HEADERS,
  'Content-Type': 'text/html; charset=utf-8',
  Vary: 'Accept-Encoding',
} as const

/** A shared cache may answer for one second, for one more while it asks anew, and for a day while nobody answers it. */
export const PUBLIC_CACHING = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=86400'
