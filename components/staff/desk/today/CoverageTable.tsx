import { Anchor, Text } from '@mantine/core'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { Coverage } from '@/lib/desk/today/coverage'
import classes from './today.module.css'

const percentOf = ({ numbers, verified }: Coverage) => (numbers ? Math.floor((100 * verified) / numbers) : 0)

function Bar({ coverage }: { coverage: Coverage }) {
  if (!coverage.numbers) return <>没有号码</>
  const percent = percentOf(coverage)
  return (
    <div className={classes.track} aria-hidden="true">
      <div className={classes.fill} style={{ width: `${percent}%` }} />
    </div>
  )
}

const COLUMNS: Column<Coverage>[] = [
  {
    label: '地方',
    render: ({ areaId, name }) => <Anchor href={`/staff/checks?area=${areaId}`}>{name}</Anchor>,
  },
  { label: '图', render: row => <Bar coverage={row} /> },
  { label: '核验过的', render: row => (row.numbers ? `${row.verified}个，占${percentOf(row)}%` : '—') },
  { label: '号码', render: ({ numbers }) => `${numbers}个` },
  { label: '缺号码', render: ({ missing }) => `${missing}个` },
]

type Props = { coverage: Coverage[]; most: number }

/** How much of the subtree is verified, place by place: a bar, and its numbers in words. */
export function CoverageTable({ coverage, most }: Props) {
  return (
    <>
      <DataTable
        caption="各地方号码核验情况"
        columns={COLUMNS}
        rows={coverage.slice(0, most)}
        keyOf={({ areaId }) => areaId}
        empty="这里还没有登记电话。"
      />
      <Text size="sm" mt="sm">
        只算各地方自己登记的电话；没有自己电话的地方用上级的，不在表里。
        {coverage.length > most && `只列出前${most}个地方。`}
      </Text>
    </>
  )
}
