'use client'
import { Anchor, Checkbox, Group, Stack, Table, Text } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { newBatchPath } from '@/lib/paper/batch/batch-address'
import { USE_NAMES } from '@/lib/paper/edition/types'
import { planReprints, type ReprintPlan } from '@/lib/paper/reprint/plan-reprints'
import type { ReprintRow } from '@/lib/paper/reprint/reprint'
import { describeChanges, describeLeft, nameNextStep, nameState } from '@/lib/paper/reprint/row-words'
import { nameFormat } from '@/lib/paper/sheet/file-title'
import { formatDate } from '@/lib/system/clock/shanghai'

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

function addressOf({ areas, ...plan }: ReprintPlan, areaId: number): string {
  const picked = areas.map(([id]) => id)
  return newBatchPath({ ...plan, areaId, picked, copies: Object.fromEntries(areas) })
}

/** A batch has one layout: the rows of each are a batch of their own. */
function Reprints({ plans, areaId }: { plans: ReprintPlan[]; areaId: number }) {
  return plans.map(plan => (
    <LinkButton key={plan.layout} href={addressOf(plan, areaId)}>
      {`重印勾选的${nameFormat(plan.layout)}（${plan.areas.length}个地方，${plan.copies}份）`}
    </LinkButton>
  ))
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
  const plans = planReprints(chosen)
  const stickers = `/staff/reprints/stickers?${new URLSearchParams(chosen.map(row => ['edition', String(row.editionId)]))}`
  return (
    <Stack>
      <Group>
        {chosen.length === 0 ? (
          <Text>先勾选要重印的，或者要打更正贴的。</Text>
        ) : (
          <>
            <Reprints plans={plans} areaId={areaId} />
            <LinkButton variant="default" href={stickers}>
              打更正贴
            </LinkButton>
          </>
        )}
      </Group>
      {plans.length > 1 && (
        <Text>勾选的有{plans.length}种版式，一种印一批。印完一批回到这里，没印的那种再勾上，印下一批。</Text>
      )}
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
                <Table.Td>
                  {describeChanges(row).map(said => (
                    <Text key={said} size="sm">
                      {said}
                    </Text>
                  ))}
                </Table.Td>
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
