import type { Asked } from '@/app/(resident)/_document/asked'
import { type Gate, makeGate } from './gate'

/**
 * What is handed on to Next costs ten times what is answered from memory, and all of it shares one thread: each kind
 * has so many places in it.
 */
export function makeGates() {
  return {
    /** A page to be made anew or for the first time, a picture, an address to be set right. */
    document: makeGate({ atOnce: 4, waitingEach: 64, waiting: 1000, longestMs: 10_000 }),
    /** A card to be set in type, which nobody's page waits behind; few wait, since each takes its time. */
    print: makeGate({ atOnce: 3, waitingEach: 12, waiting: 36, longestMs: 40_000 }),
    /** Never kept, so it is made each time. */
    search: makeGate({ atOnce: 2, waitingEach: 16, waiting: 200, longestMs: 10_000 }),
    /** What residents say, and pages that are somebody's own: made each time. */
    say: makeGate({ atOnce: 2, waitingEach: 16, waiting: 200, longestMs: 10_000 }),
    /** What they send with pictures, which are held in memory as they come: so many, and no more. */
    upload: makeGate({ atOnce: 3, waitingEach: 3, waiting: 12, longestMs: 120_000 }),
    /** Each hashes a password, on threads of their own that take the same cores. */
    login: makeGate({ atOnce: 2, waitingEach: 32, waiting: 200, longestMs: 2000, withPauses: true }),
    /** Its pages and files; an office of many sits behind one address. */
    app: makeGate({ atOnce: 4, waitingEach: 200, waiting: 1000, longestMs: 2000 }),
  } satisfies Record<string, Gate>
}

const PRINT = /^\/k\/[^/]+\/(card|share|ask)\b/
const LOGIN = /^\/(api\/auth|staff\/login)\b/
const APP = /^\/(staff|api|_)/

const WITH_PICTURES = /^multipart\//i

/**
 * Which gate a request that goes on to Next has to pass.
 * @param type what its body is said to be
 */
export function chooseGate(url: string, asked: Asked, type = ''): keyof ReturnType<typeof makeGates> {
  if (asked.kind === 'form') return WITH_PICTURES.test(type) ? 'upload' : 'say'
  if (asked.kind === 'search') return 'search'
  if (asked.kind === 'document' && PRINT.test(asked.address)) return 'print'
  if (LOGIN.test(url)) return 'login'
  return asked.kind === 'file' || APP.test(url) ? 'app' : 'document'
}
