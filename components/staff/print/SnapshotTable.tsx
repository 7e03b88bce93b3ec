'use client'
import { Table } from '@mantine/core'
import type { PrintedCategory } from '@/lib/card/printed'
import { formatPhoneNumber } from '@/lib/phone/format'

/** The lines of an edition as they stand on its paper. */
export function SnapshotTable({ categories }: { categories: PrintedCategory[] }) {
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {['类别', '服务内容', '联系电话', '时间'].map(title => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {categories.flatMap(category =>
            category.lines.map(line => (
              <Table.Tr key={line.baseServiceId}>
                <Table.Td>{category.name}</Table.Td>
                <Table.Td>{line.name}</Table.Td>
                <Table.Td>
                  {line.phones.map(phone => formatPhoneNumber(phone.number)).join('、')}
                  {line.fallback && '（可先拨）'}
                </Table.Td>
                <Table.Td>{line.hours}</Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
