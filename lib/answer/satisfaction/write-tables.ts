import { type Satisfaction, sayPercent, sayTrend } from './grades'
import type { Overview } from './overview'
import { SPANS, type Span } from './span'

const TOO_FEW = '评价太少，不算'
const sayCell = (share: number | null) => (share === null ? TOO_FEW : sayPercent(share))
const resultsOf = ({ n, share, trend }: Satisfaction) => [String(n), sayCell(share), sayTrend(trend) ?? '']

/** The tables of the page as rows of one file, each under its heading. */
export function writeTables(span: Span, { services, places, months, handled }: Overview): string[][] {
  const results = ['评价（份）', '满意度', '变化']
  return [
    [`各地方的满意度，${SPANS[span]}`],
    ['地方', ...results],
    ...places.map(row => [row.name, ...resultsOf(row)]),
    [],
    [`各项服务的满意度，${SPANS[span]}`],
    ['服务', '类别', '哪里的', ...results],
    ...services.rows.map(row => [row.name, row.category, row.area, ...resultsOf(row)]),
    [],
    ['逐月的满意度，最近12个月'],
    ['地方', '月份', '评价（份）', '满意度'],
    ...months.flatMap(({ name, months }) =>
      months.map(({ month, n, share }) => [name, month, String(n), n === 0 ? '' : sayCell(share)]),
    ),
    [],
    [`收到和答复，${SPANS[span]}`],
    ['办理的地方', '收到（件）', '按时答复（件）', '超期（件）'],
    ...handled.map(row => [row.name, ...[row.received, row.inTime, row.overdue].map(String)]),
  ]
}
