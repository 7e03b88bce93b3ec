/** Up to this one a grade is one of satisfaction: the upper three of five. */
export const LAST_GOOD = 3

/** Of fewer a share says more of chance, and of who it was, than of the service. */
export const LEAST_GRADES = 5

/** What came of so many grades. */
export type Satisfaction = {
  n: number
  /** 差评: how many of them are of the lower two. */
  bad: number
  /** 0 to 1, of the upper three; null: too few to say. */
  share: number | null
  /** That of the last 90 days minus that of the 90 before; null where one of them is not known. */
  trend: number | null
}

/** The two figures as they are named everywhere. */
export const FIGURE_NAMES = { service: '服务满意度', handling: '办理满意度' } as const

/** How many grades were given, and how many of them are of the upper three. */
type Sums = { n: number; good: number }

export function shareOf({ n, good }: Sums): number | null {
  return n < LEAST_GRADES ? null : good / n
}

/** @param span over the time that is asked for; `recent`, `before`: the last 90 days, and those before them */
export function judgeGrades(span: Sums, recent: Sums, before: Sums): Satisfaction {
  const [now, then] = [shareOf(recent), shareOf(before)]
  return {
    n: span.n,
    bad: span.n - span.good,
    share: shareOf(span),
    trend: now === null || then === null ? null : now - then,
  }
}

/** 92%; all of them alone are 100%. */
export const sayPercent = (share: number) => `${Math.floor(100 * share)}%`

/** 满意的占92%; of too few that they are. */
export function sayShare(share: number | null): string {
  return share === null ? '评价太少，不算' : `满意的占${sayPercent(share)}`
}

/** 最近90天比前90天升了5个百分点, whatever time else is looked at. Null: not known. */
export function sayTrend(trend: number | null): string | null {
  if (trend === null) return null
  const points = Math.round(100 * trend)
  if (points === 0) return '最近90天跟前90天持平'
  return `最近90天比前90天${points > 0 ? '升了' : '降了'}${Math.abs(points)}个百分点`
}

/** 25份评价，其中差评2份，满意的占92%，最近90天比前90天升了5个百分点. */
export function saySatisfaction({ n, bad, share, trend }: Satisfaction): string {
  if (n === 0) return '还没有人评价'
  return [`${n}份评价`, bad > 0 && `其中差评${bad}份`, sayShare(share), sayTrend(trend)]
    .filter(Boolean)
    .join('，')
}
