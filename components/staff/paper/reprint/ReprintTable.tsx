'use client'
import { Anchor, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { type EditionUse, USE_NAMES } from '@/lib/paper/edition/types'
import type { ReprintRow } from '@/lib/paper/reprint/reprint'
import { describeLeft, nameNextStep, nameState } from '@/lib/paper/reprint/row-words'
import { nameFormat } from '@/lib/paper/sheet/file-title'
import { formatDate } from '@/lib/system/clock/shanghai'

function describe({ changes, numberChanges }: ReprintRow): string {
  const words = changes - numberChanges
  const parts = [numberChanges > 0 && `${numberChanges}处号码变了或停了`, words > 0 && `${words}处别的变了`]
  return parts.filter(Boolean).join('，')
}

function nameRow({ town, area, isWithdrawn, reprint }: ReprintRow): string {
  return `${town ?? ''} ${area}${isWithdrawn ? `（已撤销，重印${reprint.name}的）` : ''}`
}

function NextStep({ row }: { row: ReprintRow }) {
  const { replacement } = row
  return (
    <>
      <Text size="sm" fw={600}>
        {nameState(row)}
      </Text>
      <Text size="sm">
        {replacement ? (
          <Anchor component={Link} inherit href={`/staff/editions/${replacement.editionId}`}>
            {nameNextStep(row)}
          </Anchor>
        ) : (
          nameNextStep(row)
        )}
      </Text>
    </>
  )
}

/** What is to be printed anew of one use: where, and how many copies of each. */
function planReprint(chosen: ReprintRow[], areaId: number, use: EditionUse) {
  const copies = new Map<number, number>()
  for (const { reprint, untrue } of chosen.filter(row => row.use === use))
    copies.set(reprint.areaId, (copies.get(reprint.areaId) ?? 0) + untrue)
  const picked = [...copies].flatMap(([id, n]) => [
    ['picked', String(id)],
    ['copies', `${id}-${n}`],
  ])
  const asked = new URLSearchParams([['area', String(areaId)], ['use', use], ...picked])
  return { use, areas: copies.size, href: `/staff/batches/new?${asked}` }
}

type Props = { rows: ReprintRow[]; areaId: number }

/** The reprint list: tick some, then make a batch or stickers of them. */
export function ReprintTable({ rows, areaId }: Props) {
  const [ticked, setTicked] = useState(
    // What was reprinted is not to be printed once more.
    new Set(rows.filter(row => !row.replacement).map(row => row.editionId)),
  )
  const chosen = rows.filter(row => ticked.has(row.editionId))
  const toggle = (id: number) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const uses: EditionUse[] = ['HANDOUT', 'POSTER']
  const batches = uses.map(use => planReprint(chosen, areaId, use)).filter(({ areas }) => areas > 0)
  const stickers = `/staff/reprints/stickers?${new URLSearchParams(chosen.map(row => ['edition', String(row.editionId)]))}`
  return (
    <Stack>
      <Group>
        {chosen.length === 0 ? (
          <Text>先勾选要重印的，或者要打更正贴的。</Text>
        ) : (
          <>
            {batches.map(({ use, areas, href }) => (
              <LinkButton key={use} href={href}>
                {`重印勾选的（${batches.length > 1 ? `${USE_NAMES[use]}，` : ''}${areas}个地方）`}
              </LinkButton>
            ))}
            <LinkButton variant="default" href={stickers}>
              打更正贴
            </LinkButton>
          </>
        )}
      </Group>
      <Table.ScrollContainer minWidth={760}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {['地方', '印次', '印于', '变了什么', '为什么还在这里', '下一步'].map(title => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(row => (
              <Table.Tr key={row.editionId}>
                <Table.Td>
                  <Checkbox
                    label={nameRow(row)}
                    checked={ticked.has(row.editionId)}
                    onChange={() => toggle(row.editionId)}
                  />
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} href={`/staff/editions/${row.editionId}`}>
                    第{row.number}次
                  </Anchor>
                  ，{USE_NAMES[row.use]}，{nameFormat(row.layout)}
                </Table.Td>
                <Table.Td>{formatDate(new Date(row.printedAt))}</Table.Td>
                <Table.Td>{describe(row)}</Table.Td>
                <Table.Td>{describeLeft(row)}</Table.Td>
                <Table.Td>
                  <NextStep row={row} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
