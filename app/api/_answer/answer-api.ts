import 'server-only'
import { SAFETY_HEADERS } from '@/app/(resident)/_document/headers'

/** What an answer to a program needs besides what it says: no browser shows it, no cache keeps it. */
const API_HEADERS = {
  ...SAFETY_HEADERS,
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
}

/** An answer under /api, safe whatever is in it. */
export function answerApi(answer: Response): Response {
  for (const [name, value] of Object.entries(API_HEADERS)) answer.headers.set(name, value)
  return answer
}
