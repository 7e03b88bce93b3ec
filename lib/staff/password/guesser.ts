import 'server-only'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** What somebody who guesses knows: how they combine things, and the words they begin with. */
export type Guesser = { zxcvbn: ZxcvbnFactory; words: ReadonlySet<string> }

let loaded: Promise<Guesser> | undefined

/**
 * 49,000 common passwords and 8,000 common words out of @zxcvbn-ts/language-common, loaded when the first password is
 * set: about 24 MB and a tenth of a second that most processes never need.
 */
export function loadGuesser(): Promise<Guesser> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const zxcvbn = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
  return { zxcvbn, words: new Set(Object.values(dictionary).flat()) }
}
