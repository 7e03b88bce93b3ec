import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { countHandled, type Handled } from './handled'
import { type PlaceMonths, rateMonths } from './months'
import {
  type BothSatisfactions,
  type PlaceSatisfaction,
  rateArea,
  ratePlaces,
  rateServices,
  type ServiceSatisfaction,
  type Wish,
} from './satisfaction'
import type { Figure } from './votes-sql'

export type Overview = {
  whole: BothSatisfactions
  places: PlaceSatisfaction[]
  services: { rows: ServiceSatisfaction[]; cut: boolean }
  months: Record<Figure, PlaceMonths[]>
  handled: Handled[]
}

/** All that is known of how residents of a subtree found things. @throws Refused role or area */
export async function readOverview(actor: Actor, wish: Wish): Promise<Overview> {
  // Alone: who is refused is noted once.
  const whole = await rateArea(actor, wish)
  const [places, services, months, handled] = await Promise.all([
    ratePlaces(actor, wish),
    rateServices(actor, wish),
    rateMonths(actor, wish.areaId),
    countHandled(actor, wish),
  ])
  return { whole, places, services, months, handled }
}
