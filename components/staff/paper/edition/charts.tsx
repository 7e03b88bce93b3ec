import { Box, Text } from '@mantine/core'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { DayCount, PaperCount } from '@/lib/paper/reprint/picture'

const TRUE = '#2f6f3a'
const OUTDATED = '#9f1d16'
const ROW = 26
const LABEL = 150
const BAR = 420

const COUNT_COLUMNS: Column<PaperCount>[] = [
  { label: '印次', render: ({ editions }) => editions },
  { label: '份数', render: ({ copies }) => copies },
  { label: '其中变了的印次', render: ({ outdated }) => outdated },
  { label: '其中变了的份数', render: ({ outdatedCopies }) => outdatedCopies },
]

const DAY_COLUMNS: Column<DayCount>[] = [
  { label: '日期', render: ({ day }) => day },
  { label: '扫码', render: ({ scans }) => scans },
  { label: '点了拨号', render: ({ calls }) => calls },
]

/** A bar an area or month: what still says the truth, and what does not (hatched, so that colour is not all); on a phone the table says it. */
export function PaperChart({ caption, by, counts }: { caption: string; by: string; counts: PaperCount[] }) {
  if (counts.length === 0) return <Text>还没有印出去的卡。</Text>
  const most = Math.max(1, ...counts.map(count => count.copies))
  const scale = (copies: number) => (BAR * copies) / most
  return (
    <>
      <Box
        component="svg"
        visibleFrom="sm"
        role="img"
        aria-label={`${caption}；数字见下表`}
        viewBox={`0 0 ${LABEL + BAR + 70} ${counts.length * ROW}`}
        width="100%"
        style={{ maxWidth: 760 }}
      >
        <defs>
          <pattern
            id="outdated"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" fill="#fff" />
            <rect width="3" height="6" fill={OUTDATED} />
          </pattern>
        </defs>
        {counts.map((count, i) => {
          const sound = scale(count.copies - count.outdatedCopies)
          const stale = scale(count.outdatedCopies)
          return (
            <g key={count.label} transform={`translate(0 ${i * ROW})`} fontSize="13">
              <text x={LABEL - 8} y="17" textAnchor="end">
                {count.label}
              </text>
              <rect x={LABEL} y="4" width={sound} height="18" fill={TRUE} />
              <rect
                x={LABEL + sound}
                y="4"
                width={stale}
                height="18"
                fill="url(#outdated)"
                stroke={OUTDATED}
                strokeWidth={stale ? 1 : 0}
              />
              <text x={LABEL + sound + stale + 6} y="17">
                {count.copies}
              </text>
            </g>
          )
        })}
      </Box>
      <Text size="sm" mb="sm" visibleFrom="sm">
        实心：内容没变；斜线：内容变了。
      </Text>
      <DataTable
        caption={caption}
        columns={[{ label: by, render: ({ label }) => label }, ...COUNT_COLUMNS]}
        rows={counts}
        keyOf={({ label }) => label}
        empty="还没有印出去的卡。"
      />
    </>
  )
}

/** Scans and calls of the last thirty days. */
export function DayChart({ days }: { days: DayCount[] }) {
  const most = Math.max(1, ...days.map(day => day.scans))
  const busy = days.filter(day => day.scans + day.calls > 0)
  return (
    <>
      <Box
        component="svg"
        visibleFrom="sm"
        role="img"
        aria-label="最近三十天每天的扫码次数；数字见下表"
        viewBox="0 0 640 140"
        width="100%"
        style={{ maxWidth: 760 }}
      >
        <line x1="0" y1="110" x2="640" y2="110" stroke="#5d5a54" />
        {days.map((day, i) => {
          const height = (100 * day.scans) / most
          return (
            <rect key={day.day} x={i * 21 + 4} y={110 - height} width="14" height={height} fill={OUTDATED} />
          )
        })}
        {[0, days.length - 1].map(i => (
          <text key={i} x={i === 0 ? 0 : 636} y="128" fontSize="12" textAnchor={i === 0 ? 'start' : 'end'}>
            {days[i]!.day}
          </text>
        ))}
      </Box>
      <DataTable
        caption="每天扫码"
        columns={DAY_COLUMNS}
        rows={busy}
        keyOf={({ day }) => day}
        empty="最近三十天没有人扫过。"
      />
    </>
  )
}
