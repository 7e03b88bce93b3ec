import type { Month } from '@/lib/answer/satisfaction/months'
import classes from './satisfaction.module.css'

const WIDTH = 12
const HEIGHT = 48

/** A year as twelve bars; a month with too few grades is a hollow foot. What it shows is said in the cells beside it. */
export function MonthBars({ months }: { months: Month[] }) {
  return (
    <svg
      className={classes.bars}
      viewBox={`0 0 ${months.length * WIDTH} ${HEIGHT}`}
      width={months.length * WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path d={`M0 ${HEIGHT - 0.5}h${months.length * WIDTH}M0 0.5h${months.length * WIDTH}`} />
      {months.map(({ month, n, share }, at) => {
        if (n === 0) return null
        const height = share === null ? 4 : Math.max(2, Math.round(share * (HEIGHT - 1)))
        return (
          <rect
            key={month}
            className={share === null ? classes.few : undefined}
            x={at * WIDTH + 2}
            y={HEIGHT - height}
            width={WIDTH - 4}
            height={height}
          />
        )
      })}
    </svg>
  )
}
