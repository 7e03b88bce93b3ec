import 'server-only'
import { type Hand, startHand } from './hand'

/** Of bytes: who holds more has kept what only an end gives back, and another goes on. A fresh one holds half. */
export const MOST_HELD = 220e6
/** An end takes no longer, or is not waited for. */
const LONGEST_END_MS = 10_000
/** Nobody wants it for so long: what it holds is given back. */
const IDLE_MS = 10 * 60_000
/** A second hand is for a rush. */
const REST_MS = 60_000

type Place = { hand: Hand; inHand: number; idle?: NodeJS.Timeout }

const isWorn = ({ hand }: Place) => hand.held() > MOST_HELD

type Wish = {
  /** It takes much memory: whoever is idle leaves before it, and whoever did it after it. */
  needsRoom?: boolean
  patienceMs: number
}

export type Pool = {
  /** Asks the hand that has least to do. @throws PressFailed as `Hand` */
  ask: (job: unknown, wish: Wish) => Promise<unknown>
  /** Starts a hand before anybody waits for it. */
  warm: () => void
  /** Ends them all: what they were doing is lost. */
  end: () => void
}

/** Whoever waits is kept alive by it, and by nothing else: a hand keeps nobody who has nothing to ask of it. */
function waitFor({ gone }: Hand): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, LONGEST_END_MS)
    void gone.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}

/**
 * Processes that do the same jobs, started as they are needed.
 * @param file of plain JavaScript, as `startHand`
 * @param most processes at once
 */
export function makePool(file: string, most: number): Pool {
  let places: Place[] = []
  /** Dismissed: what they have in hand they finish. */
  let leaving: Place[] = []

  function dismiss(place: Place): void {
    clearTimeout(place.idle)
    places = places.filter(one => one !== place)
    place.hand.dismiss()
    leaving = [place, ...leaving.filter(({ hand }) => hand.isAlive())]
  }

  function open(): Place {
    const place = { hand: startHand(file), inHand: 0 }
    places.push(place)
    return place
  }

  function choose(): Place {
    places = places.filter(({ hand }) => hand.isAlive())
    // What it has in hand it finishes.
    for (const place of places.filter(isWorn)) dismiss(place)
    const [least] = [...places].sort((a, b) => a.inHand - b.inHand)
    return least && (least.inHand === 0 || places.length >= most) ? least : open()
  }

  function rest(place: Place): void {
    clearTimeout(place.idle)
    const patience = place === places[0] ? IDLE_MS : REST_MS
    place.idle = setTimeout(() => dismiss(place), patience).unref()
  }

  /** Whoever ends is gone before one more comes: their room is wanted, not another's beside it. */
  async function letEnd(): Promise<void> {
    const ending = leaving.filter(({ hand, inHand }) => inHand === 0 && hand.isAlive())
    await Promise.all(ending.map(({ hand }) => waitFor(hand)))
  }

  async function ask(job: unknown, { needsRoom, patienceMs }: Wish) {
    if (needsRoom) for (const place of places.filter(({ inHand }) => inHand === 0)) dismiss(place)
    await letEnd()
    const place = choose()
    clearTimeout(place.idle)
    place.inHand++
    try {
      return await place.hand.ask(job, patienceMs)
    } finally {
      place.inHand--
      if (places.includes(place)) {
        if (needsRoom || (place.inHand === 0 && isWorn(place))) dismiss(place)
        else if (place.inHand === 0) rest(place)
      }
    }
  }

  function end(): void {
    for (const place of places) dismiss(place)
    for (const { hand } of leaving) hand.end()
  }

  function warm(): void {
    const place = choose()
    if (place.inHand === 0) rest(place)
  }

  return { ask, warm, end }
}
