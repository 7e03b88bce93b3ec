import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import type { PhoneCheckFact, PhoneFact, PhoneHours, PhoneKind } from '@/lib/directory/phone/types'
import type { AreaRef } from '@/lib/system/tree/area-ref'

export type CategoryFact = {
  id: number
  slug: string
  name: string
  icon: string
  position: number
  /** A LOCAL number counts as verified for so many days after a successful check. */
  checkCycleDays: number
}

/** A service row as it lies in the directory; an override leaves null what it does not change. */
export type ServiceFact = {
  id: number
  areaId: number
  categoryId: number
  overridesId: number | null
  name: string | null
  description: string | null
  organization: string | null
  position: number
  phones: PhoneFact[]
}

export type HiddenFact = { areaId: number; serviceId: number }

/** A phone that may be shown as a fact and printed. */
export type CardPhone = PhoneHours & {
  id: number
  number: string
  label: string | null
  kind: PhoneKind
  /** The last successful check; null for a NATIONAL number that nobody here has rung yet. */
  verifiedAt: Date | null
  /** So many residents could not reach it that pages offer others before it; paper is not moved by that. */
  isDoubted?: true
}

/** Numbers that residents' pages offer where several could not reach any of a line's own. */
export type Relief = {
  phones: CardPhone[]
  /** Whose they are. */
  from: AreaRef
  /** When one of them stops being verified, if nobody rings before. */
  lapsesAt: Date | null
}

/** A phone that is 待核实. `lastCheck` is what was last found out about its number, null for nothing. */
export type WaitingPhone = {
  /** Whose it is. */
  area: AreaRef
  id: number
  /** Null where nobody has published a number yet. */
  number: string | null
  label: string | null
  lastCheck: PhoneCheckFact | null
}

/** One line of a card: a service as it stands in this area, after overrides. */
export type CardLine = {
  /** The service of the nearest area that shaped the line. */
  serviceId: number
  /** The service that first offered it: the line's identity from area to area. */
  baseServiceId: number
  name: string
  description: string
  organization: string | null
  /** Who answers the phones shown: an organization named beside numbers that wait answers those. */
  answeredBy: string | null
  /** The area the line comes from (that of the nearest override). */
  origin: AreaRef
  /** 0 this area, 1 its parent … */
  distance: number
  /** The callable phones of the nearest area that has any. Empty: ring the fallback number first (可先拨). */
  phones: CardPhone[]
  /**
   * Where every one of `phones` is doubted: those further up that are not; null where there are none. For residents'
   * pages only: what is printed, compared and passed on is `phones`.
   */
  relief: Relief | null
  /** The area whose phones these are; null where none on the path is callable. */
  phonesFrom: AreaRef | null
  /** The line has phones, and none of them is callable. */
  pending: boolean
  /**
   * The phones that are 待核实 and would be shown if they answered, nearest first: for staff only, no page of a
   * resident names them.
   */
  waiting: WaitingPhone[]
}

export type CardCategory = Omit<CategoryFact, 'position'> & { lines: CardLine[] }

/** 明白卡: the lines an area shows, resolved from the tree. Not a table. */
export type Card = {
  area: AreaRef
  /** The area's ancestors, nearest first. */
  ancestors: AreaRef[]
  /** 落款 of the county on the path, null above counties or where none is set. */
  issuerName: string | null
  /** The county's fallback number, 12345 where it has set none. */
  fallbackNumber: string
  /** The area's own name in Mongolian script. */
  mongolianName: string | null
  /** What the county on the path adds on the back of the card. */
  cardNote: string | null
  categories: CardCategory[]
  /** Of the areas on the path, from a week ago for fourteen months: what the hours of its phones are read by. */
  holidays: HolidayCalendar
  /** The oldest check among the phones shown that were checked: "numbers verified to". */
  verifiedTo: Date | null
  /** When a phone shown now stops being verified, if nobody rings before. */
  lapsesAt: Date | null
}
