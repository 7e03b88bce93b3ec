import 'server-only'
import { refuse } from '@/app/(resident)/_document/refuse'
import { readNetwork } from '@/app/(resident)/_form/caller'
import { parseCaseNumber } from '@/lib/answer/case/number'
import { isGuessing, noteGuess } from '@/lib/answer/limit/guesses'

/** @returns the number as it is looked up; null: mistyped, or of a network that tries one after another */
export function readNumber(request: Request, typed: string): string | null {
  const number = parseCaseNumber(typed)
  return number && !isGuessing('case', readNetwork(request)) ? number : null
}

/** Refuses a number that could be one and is none, and remembers that it was tried. */
export function refuseUnknown(request: Request): Promise<Response> {
  noteGuess('case', readNetwork(request))
  return refuse('number', request)
}
