import { Text } from '@mantine/core'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { sayPercent } from '@/lib/answer/satisfaction/grades'
import type { Month, PlaceMonths } from '@/lib/answer/satisfaction/months'
import { MonthBars } from './MonthBars'
import classes from './satisfaction.module.css'

/** 2026-03 as 3月; with its year where it begins. */
function nameMonth(month: string, at: number): string {
  const [year, number] = month.split('-').map(Number)
  return at === 0 || number === 1 ? `${year}年${number}月` : `${number}月`
}

function sayMonth({ n, share }: Month | { n: 0; share: null }): string {
  if (n === 0) return '—'
  return share === null ? `太少（${n}）` : `${sayPercent(share)}（${n}）`
}

/** Month by month how residents of each place were satisfied: a picture, and its numbers beside it. */
export function MonthTable({ places }: { places: PlaceMonths[] }) {
  const months = places[0]?.months ?? []
  const columns: Column<PlaceMonths>[] = [
    { label: '地方', render: ({ name }) => name },
    { label: '图', render: row => <MonthBars months={row.months} /> },
    ...months.map(({ month }, at) => ({
      label: nameMonth(month, at),
      render: (row: PlaceMonths) => sayMonth(row.months[at]!),
    })),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard, too.
    <section className={classes.wide} aria-label="逐月的满意度" tabIndex={0}>
      <DataTable
        caption="各地方最近12个月满意的占多少"
        columns={columns}
        rows={places}
        keyOf={({ areaId }) => areaId}
        empty="最近12个月还没有人评价过。"
      />
      <Text size="sm" mt="sm">
        括号里是评价的份数；不到5份的月份不算，图上画成空心的。
      </Text>
    </section>
  )
}
