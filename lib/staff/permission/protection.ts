/** What an area may ask of its staff for safety's sake: 双人审核, and a second factor. */
export type Protection = 'fourEyes' | 'totpRequired'

/** As it stands in the area's row: on, and, where it has been switched off, until when it holds. */
export type Asked = { on: boolean; until: Date | null }

/**
 * Whether a protection holds. Switched on, it holds at once; switched off, until the day is over: nobody takes it away,
 * does what it forbids, and puts it back.
 */
export function isAsked({ on, until }: Asked, at: Date): boolean {
  return on && (until === null || until > at)
}

/** The same as a condition on areas. */
export function whereAsked(what: Protection, at: Date) {
  return what === 'fourEyes'
    ? { fourEyes: true, OR: [{ fourEyesUntil: null }, { fourEyesUntil: { gt: at } }] }
    : { totpRequired: true, OR: [{ totpRequiredUntil: null }, { totpRequiredUntil: { gt: at } }] }
}

/**
 * What becomes of a protection by what somebody wishes.
 * @param endOfDay of the instant, in the area's time: when one that is switched off now ends
 */
export function changeAsked(now: Asked, wish: boolean, at: Date, endOfDay: Date): Asked {
  if (wish) return { on: true, until: null }
  if (!isAsked(now, at)) return { on: false, until: null }
  return { on: true, until: now.until ?? endOfDay }
}
