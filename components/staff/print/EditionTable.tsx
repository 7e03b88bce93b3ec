'use client'
import { Anchor, Badge, Table, Text } from '@mantine/core'
import Link from 'next/link'
import { USE_NAMES } from '@/lib/edition/types'
import { formatDate } from '@/lib/system/shanghai'

export type EditionRow = {
  id: number
  number: number
  use: 'HANDOUT' | 'POSTER'
  copies: number
  printedAt: Date
  printedBy: string
  standing: { out: number; changes: number; numberChanges: number } | null
}

function State({ standing }: { standing: EditionRow['standing'] }) {
  if (!standing || standing.out === 0) return <Badge color="gray">已不在外面</Badge>
  if (standing.changes === 0) return <Badge color="green.9">内容没变</Badge>
  return (
    <Badge color={standing.numberChanges ? 'red.9' : 'orange.9'}>
      {standing.numberChanges ? `${standing.numberChanges}处号码变了` : `${standing.changes}处变了`}
    </Badge>
  )
}

/** The editions of an area, newest first. */
export function EditionTable({ editions }: { editions: EditionRow[] }) {
  if (editions.length === 0) return <Text>还没有印过。</Text>
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {['印次', '用途', '印了', '还在外面', '情况', '日期', '经手人'].map(title => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {editions.map(edition => (
            <Table.Tr key={edition.id}>
              <Table.Td>
                <Anchor component={Link} href={`/staff/editions/${edition.id}`}>
                  第{edition.number}次
                </Anchor>
              </Table.Td>
              <Table.Td>{USE_NAMES[edition.use]}</Table.Td>
              <Table.Td>{edition.copies}份</Table.Td>
              <Table.Td>{edition.standing?.out ?? 0}份</Table.Td>
              <Table.Td>
                <State standing={edition.standing} />
              </Table.Td>
              <Table.Td>{formatDate(new Date(edition.printedAt))}</Table.Td>
              <Table.Td>{edition.printedBy}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
