/** For how long one may look back, in days. */
export const SPANS = { 7: '最近7天', 90: '最近90天', 180: '最近180天', 365: '最近一年' } as const

export type Span = keyof typeof SPANS

/** 差评 is news for so many days. */
export const BAD_SPAN = 7 satisfies Span
/** So far back 今日 looks for how residents were satisfied. */
export const TODAY_SPAN = 90 satisfies Span

/** The page of satisfaction as it opens on a span. */
export const satisfactionHref = (span: Span) => `/staff/satisfaction?span=${span}`

/** A span as an address names it; a year where it names none. */
export function readSpan(text: unknown): Span {
  const span = Number(text)
  return span in SPANS ? (span as Span) : 365
}
