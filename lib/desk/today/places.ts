/** Places are named so far; the rest is counted. */
export const NAMED = 8

export type Place = { id: number; name: string }
export type Places = { total: number; first: Place[] }
