import 'server-only'
import { type Hand, startHand } from './hand'

/** Each run of many cards leaves memory behind that only an end gives back: after so many another hand goes on. */
export const MOST_LARGE = 12
/** Less is not worth it: an end costs the next card half a second. */
export const WORTH_AN_END = 3
/** So does a day of single ones. */
const IDLE_MS = 10 * 60_000
/** A second hand is for a rush. */
const REST_MS = 60_000

type Place = { hand: Hand; inHand: number; large: number; idle?: NodeJS.Timeout }

type Wish = {
  /** It leaves memory behind. */
  isLarge: boolean
  /** What many such left behind is given back first. */
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

/**
 * Processes that do the same jobs, started as they are needed.
 * @param file of plain JavaScript, as `startHand`
 * @param most processes at once
 */
export function makePool(file: string, most: number): Pool {
  let places: Place[] = []
  /** Dismissed, with something in hand still. */
  let leaving: Hand[] = []

  function dismiss(place: Place): void {
    clearTimeout(place.idle)
    places = places.filter(one => one !== place)
    place.hand.dismiss()
    leaving = [place.hand, ...leaving.filter(one => one.isAlive())]
  }

  function open(): Place {
    const place = { hand: startHand(file), inHand: 0, large: 0 }
    places.push(place)
    return place
  }

  function choose(): Place {
    places = places.filter(({ hand }) => hand.isAlive())
    // What it has in hand it finishes.
    for (const place of places.filter(({ large }) => large >= MOST_LARGE)) dismiss(place)
    const [least] = [...places].sort((a, b) => a.inHand - b.inHand)
    return least && (least.inHand === 0 || places.length >= most) ? least : open()
  }

  function rest(place: Place): void {
    clearTimeout(place.idle)
    const patience = place === places[0] ? IDLE_MS : REST_MS
    place.idle = setTimeout(() => dismiss(place), patience).unref()
  }

  /** Whoever is idle and used up leaves before one more comes: their room is wanted, not another's beside it. */
  async function makeRoom(): Promise<void> {
    const idle = places.filter(({ inHand, large }) => inHand === 0 && large >= WORTH_AN_END)
    for (const place of idle) dismiss(place)
    await Promise.all(idle.map(({ hand }) => hand.gone))
  }

  async function ask(job: unknown, { isLarge, needsRoom, patienceMs }: Wish) {
    if (needsRoom) await makeRoom()
    const place = choose()
    clearTimeout(place.idle)
    if (isLarge) place.large++
    place.inHand++
    try {
      return await place.hand.ask(job, patienceMs)
    } finally {
      place.inHand--
      if (place.inHand === 0 && places.includes(place)) rest(place)
    }
  }

  function end(): void {
    for (const place of places) dismiss(place)
    for (const hand of leaving) hand.end()
  }

  return { ask, warm: () => rest(choose()), end }
}
