/** For how long one may look back, in days. */
export const SPANS = { 90: '最近90天', 180: '最近180天', 365: '最近一年' } as const

export type Span = keyof typeof SPANS

/** A span as an address names it; a year where it names none. */
export function readSpan(text: unknown): Span {
  const span = Number(text)
  return span in SPANS ? (span as Span) : 365
}
