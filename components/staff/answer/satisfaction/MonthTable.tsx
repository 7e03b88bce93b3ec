import { Text } from '@mantine/core'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { FIGURE_NAMES, sayPercent } from '@/lib/answer/satisfaction/grades'
import type { Month, PlaceMonths } from '@/lib/answer/satisfaction/months'
import type { Figure } from '@/lib/answer/satisfaction/votes-sql'
import { MonthBars } from './MonthBars'
import classes from './satisfaction.module.css'

/** 2026-03 as 3月; with its year where that is another than the column's before it. */
function nameMonth(month: string, at: number): string {
  const [year, number] = month.split('-').map(Number)
  return at === 0 || number === 12 ? `${year}年${number}月` : `${number}月`
}

function sayMonth({ n, share }: Month | { n: 0; share: null }): string {
  if (n === 0) return '—'
  return share === null ? `太少（${n}）` : `${sayPercent(share)}（${n}）`
}

/** Month by month how residents of each place were satisfied: a picture, and its numbers beside it, the newest first. */
export function MonthTable({ figure, places }: { figure: Figure; places: PlaceMonths[] }) {
  const name = FIGURE_NAMES[figure]
  const months = (places[0]?.months ?? []).toReversed()
  const columns: Column<PlaceMonths>[] = [
    { label: '地方', render: ({ name }) => name },
    { label: '图', render: row => <MonthBars months={row.months} /> },
    ...months.map(({ month }, at) => ({
      label: nameMonth(month, at),
      render: (row: PlaceMonths) => sayMonth(row.months.at(-1 - at)!),
    })),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard, too.
    <section className={classes.wide} aria-label={`逐月的${name}`} tabIndex={0}>
      <DataTable
        caption={`各地方最近12个月的${name}`}
        columns={columns}
        rows={places}
        keyOf={({ areaId }) => areaId}
        empty="最近12个月还没有人评价过。"
      />
      {places.length > 0 && (
        <Text size="sm" mt="sm">
          括号里是评价的份数；不到5份的月份不算，图上画成空心的。表里新的月份在前；图从左到右，从早到晚。
        </Text>
      )}
    </section>
  )
}
