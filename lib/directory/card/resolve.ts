import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { isDoubted } from '@/lib/directory/phone/doubt'
import { isEmergency } from '@/lib/directory/phone/emergency'
import { findDecidingCheck, judgePhone } from '@/lib/directory/phone/status'
import type { PhoneFact } from '@/lib/directory/phone/types'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import { earliest } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type {
  Card,
  CardCategory,
  CardLine,
  CardPhone,
  CategoryFact,
  HiddenFact,
  Relief,
  ServiceFact,
  WaitingPhone,
} from './types'

export type CardFacts = {
  /** The area and its ancestors, nearest first. */
  path: AreaRef[]
  categories: CategoryFact[]
  /** Services and overrides of the areas on the path; others are ignored. */
  services: ServiceFact[]
  hidden: HiddenFact[]
  holidays: HolidayCalendar
  issuerName: string | null
  fallbackNumber: string
  mongolianName: string | null
  cardNote: string | null
}

/** One offer and all that the areas on the path say about it, nearest first. */
type Offer = { base: ServiceFact; said: ServiceFact[]; hiddenAt: number | null }

function byPosition(a: { position: number; id: number }, b: { position: number; id: number }): number {
  return a.position - b.position || a.id - b.id
}

function gatherOffers(facts: CardFacts, distanceOf: Map<number, number>): Offer[] {
  const near = facts.services.filter(s => distanceOf.has(s.areaId))
  const overrides = near.filter(s => s.overridesId !== null)
  return near
    .filter(s => s.overridesId === null)
    .map(base => {
      const reach = distanceOf.get(base.areaId)!
      const isBelow = (areaId: number) => (distanceOf.get(areaId) ?? Number.POSITIVE_INFINITY) < reach
      const said = overrides
        .filter(o => o.overridesId === base.id && isBelow(o.areaId))
        .sort((a, b) => distanceOf.get(a.areaId)! - distanceOf.get(b.areaId)! || a.id - b.id)
      const hiding = facts.hidden
        .filter(h => h.serviceId === base.id && isBelow(h.areaId))
        .map(h => distanceOf.get(h.areaId)!)
      return { base, said: [...said, base], hiddenAt: hiding.length ? Math.min(...hiding) : null }
    })
}

/** The nearest area that says anything decides: hidden there, or shown as it says. */
function isShown(offer: Offer, distanceOf: Map<number, number>): boolean {
  return offer.hiddenAt === null || distanceOf.get(offer.said[0]!.areaId)! < offer.hiddenAt
}

function firstSaid<T>(offer: Offer, read: (service: ServiceFact) => T | null): T | null {
  for (const service of offer.said) {
    const value = read(service)
    if (value !== null) return value
  }
  return null
}

type Judged = { phones: CardPhone[]; waiting: WaitingPhone[]; lapsesAt: Date | null }

function judgePhones(phones: PhoneFact[], area: AreaRef, cycleDays: number, now: Date): Judged {
  const judged: Judged = { phones: [], waiting: [], lapsesAt: null }
  for (const phone of [...phones].sort(byPosition)) {
    const status = judgePhone(phone, cycleDays, now)
    if (!status.callable) {
      const { id, number, label } = phone
      judged.waiting.push({ area, id, number, label, lastCheck: findDecidingCheck(phone) ?? null })
      continue
    }
    const { id, label, kind } = phone
    const { verifiedAt } = status
    const doubt = isDoubted(phone) && ({ isDoubted: true } as const)
    judged.phones.push({ id, number: phone.number!, label, kind, verifiedAt, ...wholeHours(phone), ...doubt })
    judged.lapsesAt = earliest(judged.lapsesAt, status.lapsesAt)
  }
  return judged
}

type Chosen = Judged & { from: ServiceFact | null }

/** Design §4, "Never worse than before": the nearest service with a callable phone, and what waits down to it. */
function choosePhones(said: ServiceFact[], judge: (service: ServiceFact) => Judged): Chosen {
  const waiting: WaitingPhone[] = []
  for (const service of said) {
    const judged = judge(service)
    waiting.push(...judged.waiting)
    if (judged.phones.length) return { ...judged, waiting, from: service }
  }
  return { phones: [], waiting, lapsesAt: null, from: null }
}

/** What pages offer where several could not reach any of a line's numbers: the nearest further up that rings another. */
function findRelief(
  shown: CardPhone[],
  further: ServiceFact[],
  judge: (service: ServiceFact) => Judged,
  areaOf: (service: ServiceFact) => AreaRef,
): Relief | null {
  if (shown.length === 0 || shown.some(phone => !phone.isDoubted)) return null
  const doubted = new Set(shown.map(({ number }) => number))
  const isHelp = ({ isDoubted, number }: CardPhone) =>
    !isDoubted && !doubted.has(number) && !isEmergency(number)
  for (const service of further) {
    const judged = judge(service)
    const phones = judged.phones.filter(isHelp)
    if (phones.length) return { phones, from: areaOf(service), lapsesAt: judged.lapsesAt }
  }
  return null
}

/** Nearer than the phones shown only those are heard who bring none: what others say goes with their own numbers. */
function sayWhoAnswers(offer: Offer, from: ServiceFact | null): string | null {
  const least = from ? offer.said.indexOf(from) : 0
  const said = offer.said.filter((service, at) => at >= least || service.phones.length === 0)
  return firstSaid({ ...offer, said }, service => service.organization)
}

/**
 * Resolves the card an area shows (design §4, "Inheritance"): category by category the services of
 * the area and its ancestors, nearest first; an override takes the place of what it overrides in its
 * own subtree only; the nearest area that hides or overrides decides. Its words are the nearest that are said, its
 * phones the nearest that may be rung.
 * @param facts what the directory holds for the path; order of the arrays does not matter
 * @param now the instant by which numbers are judged verified
 */
export function resolveCard(facts: CardFacts, now: Date): Card {
  const distanceOf = new Map(facts.path.map((area, distance) => [area.id, distance]))
  const areaOf = (service: ServiceFact) => facts.path[distanceOf.get(service.areaId)!]!
  const offers = gatherOffers(facts, distanceOf).filter(offer => isShown(offer, distanceOf))
  let lapsesAt: Date | null = null

  const readLine = (offer: Offer, category: CategoryFact): CardLine & { position: number } => {
    const nearest = offer.said[0]!
    const distance = distanceOf.get(nearest.areaId)!
    const judge = (service: ServiceFact) =>
      judgePhones(service.phones, areaOf(service), category.checkCycleDays, now)
    const chosen = choosePhones(offer.said, judge)
    const further = chosen.from ? offer.said.slice(offer.said.indexOf(chosen.from) + 1) : []
    lapsesAt = earliest(lapsesAt, chosen.lapsesAt)
    return {
      serviceId: nearest.id,
      baseServiceId: offer.base.id,
      name: firstSaid(offer, s => s.name) ?? '',
      description: firstSaid(offer, s => s.description) ?? '',
      organization: firstSaid(offer, s => s.organization),
      answeredBy: sayWhoAnswers(offer, chosen.from),
      origin: areaOf(nearest),
      distance,
      phones: chosen.phones,
      relief: findRelief(chosen.phones, further, judge, areaOf),
      phonesFrom: chosen.from && areaOf(chosen.from),
      pending: chosen.from === null && chosen.waiting.length > 0,
      waiting: chosen.waiting,
      position: offer.base.position,
    }
  }

  const categories: CardCategory[] = [...facts.categories].sort(byPosition).map(category => {
    const { position: _, ...shown } = category
    const lines = offers
      .filter(offer => offer.base.categoryId === category.id)
      .map(offer => readLine(offer, category))
      .sort((a, b) => a.distance - b.distance || a.position - b.position || a.baseServiceId - b.baseServiceId)
      .map(({ position: _, ...line }) => line)
    return { ...shown, lines }
  })

  const checked = categories.flatMap(c => c.lines.flatMap(l => l.phones.map(p => p.verifiedAt)))
  const [area, ...ancestors] = facts.path
  return {
    area: area!,
    ancestors,
    issuerName: facts.issuerName,
    fallbackNumber: facts.fallbackNumber,
    mongolianName: facts.mongolianName,
    cardNote: facts.cardNote,
    categories,
    holidays: facts.holidays,
    verifiedTo: earliest(...checked),
    lapsesAt,
  }
}
