import { FIGURE_NAMES, type Satisfaction, sayPercent, sayTrend } from './grades'
import type { Handled } from './handled'
import type { Overview } from './overview'
import { placesOf } from './places-of'
import { SPANS, type Span } from './span'
import type { Figure } from './votes-sql'

const TOO_FEW = '评价太少，不算'
const RESULTS = ['评价（份）', '差评（份）', '满意度', '变化']
const sayCell = (share: number | null) => (share === null ? TOO_FEW : sayPercent(share))

function resultsOf({ n, bad, share, trend }: Satisfaction): string[] {
  return [String(n), String(bad), n === 0 ? '' : sayCell(share), sayTrend(trend) ?? '']
}

/** One of the two figures by place, then by month. */
function writeFigure(figure: Figure, span: Span, { places, months }: Overview): string[][] {
  const name = FIGURE_NAMES[figure]
  return [
    [`${name}：各地方，${SPANS[span]}`],
    ['地方', ...RESULTS],
    ...placesOf(figure, places).map(({ name, found }) => [name, ...resultsOf(found)]),
    [],
    [`${name}：逐月，最近12个月`],
    ['地方', '月份', '评价（份）', '满意度'],
    ...months[figure].flatMap(({ name, months }) =>
      months.map(({ month, n, share }) => [name, month, String(n), n === 0 ? '' : sayCell(share)]),
    ),
  ]
}

const countsOf = ({ received, inTime, overdue, waiting, unasked }: Handled) =>
  [received, inTime, overdue, waiting, unasked].map(String)

/** The tables of the page as rows of one file, each under its heading. */
export function writeTables(span: Span, overview: Overview): string[][] {
  const { services, handled } = overview
  return [
    ...writeFigure('service', span, overview),
    [],
    [`服务满意度：各项服务，${SPANS[span]}`],
    ['服务', '类别', '哪里的', ...RESULTS],
    ...services.rows.map(row => [row.name, row.category, row.area, ...resultsOf(row)]),
    [],
    ...writeFigure('handling', span, overview),
    [],
    [`收到和答复，${SPANS[span]}`],
    ['办理的地方', '收到（件）', '按时答复（件）', '超期（件）', '还没到期（件）', '不用答复（件）'],
    ...handled.map(row => [row.name, ...countsOf(row)]),
  ]
}
