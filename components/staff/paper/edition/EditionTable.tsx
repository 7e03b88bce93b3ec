import { Badge } from '@mantine/core'
import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { EditionSummary } from '@/lib/paper/edition/editions'
import { USE_NAMES } from '@/lib/paper/edition/types'
import { nameLayout } from '@/lib/paper/sheet/layouts'
import { formatDate } from '@/lib/system/clock/shanghai'

function describe(standing: EditionSummary['standing']): { color: string; words: string } {
  if (!standing || standing.out === 0) return { color: 'gray', words: '已不在外面' }
  if (standing.changes === 0) return { color: 'green', words: '内容没变' }
  return standing.numberChanges
    ? { color: 'red', words: `${standing.numberChanges}处号码变了` }
    : { color: 'orange', words: `${standing.changes}处变了` }
}

function State({ standing }: Pick<EditionSummary, 'standing'>) {
  const { color, words } = describe(standing)
  return (
    <Badge variant="light" color={color}>
      {words}
    </Badge>
  )
}

const COLUMNS: Column<EditionSummary>[] = [
  {
    label: '印次',
    render: ({ id, number }) => <TextLink href={`/staff/editions/${id}`}>第{number}次</TextLink>,
  },
  { label: '用途', render: ({ use, layout }) => `${USE_NAMES[use]}，${nameLayout(layout)}` },
  { label: '印了', render: ({ copies }) => `${copies}份` },
  { label: '还在外面', render: ({ standing }) => `${standing?.out ?? 0}份` },
  { label: '情况', render: ({ standing }) => <State standing={standing} /> },
  { label: '日期', render: ({ printedAt }) => formatDate(printedAt) },
  { label: '经手人', render: ({ printedBy }) => printedBy },
]

/** The editions of an area, newest first. */
export function EditionTable({ editions }: { editions: EditionSummary[] }) {
  return <DataTable caption="印过的" columns={COLUMNS} rows={editions} empty="还没有印过。" />
}
