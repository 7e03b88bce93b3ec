'use client'
import { Checkbox, Table, Text, TextInput } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { countSheets, type Layout } from '@/lib/card/layouts'
import { LAYOUT_CHOICES, USE_CHOICES } from '@/lib/edition/forms'
import type { Preflight, Readiness } from '@/lib/edition/preflight'
import { SelectField, SubmitButton, TextField } from '../form/fields'
import { StaffForm } from '../form/StaffForm'
import { OverdueChoices } from './OverdueChoices'

const DEFAULT_COPIES = 100

function describe(area: Readiness, fallbacks: Set<string>): string {
  if (area.overflow.length) return `放不下：${area.overflow.join('、')}`
  const left = area.overdue.filter(line => !fallbacks.has(String(line.baseServiceId)))
  return left.length ? `号码过期：${left.map(line => line.name).join('、')}` : '可以印'
}

type Row = { area: Readiness; at: number; fallbacks: Set<string> }

function AreaRow({ area, at, fallbacks }: Row) {
  const state = describe(area, fallbacks)
  const usable = state === '可以印'
  return (
    <Table.Tr>
      <Table.Td>
        <input type="hidden" name={`areas[${at}].areaId`} value={area.areaId} />
        <Checkbox
          key={String(usable)}
          name={`areas[${at}].chosen`}
          value="on"
          label={area.name}
          defaultChecked={usable}
          disabled={!usable}
        />
      </Table.Td>
      <Table.Td>{area.town.name}</Table.Td>
      <Table.Td>
        <TextInput
          name={`areas[${at}].copies`}
          aria-label={`${area.name}的份数`}
          inputMode="numeric"
          defaultValue={String(area.outdated || DEFAULT_COPIES)}
          w={100}
          required
        />
      </Table.Td>
      <Table.Td>{state}</Table.Td>
    </Table.Tr>
  )
}

/** What the form says now: sheets of paper, areas ticked, lines for which something else is printed. */
function readForm(form: HTMLFormElement) {
  const data = new FormData(form)
  const layout = String(data.get('layout')) as Layout
  let [areas, copies, sheets] = [0, 0, 0]
  for (const [name] of data) {
    const at = /^areas\[(\d+)\]\.chosen$/.exec(name)?.[1]
    if (at === undefined) continue
    const wanted = Math.max(0, Number(data.get(`areas[${at}].copies`)) || 0)
    areas++
    copies += wanted
    sheets += countSheets(layout, wanted)
  }
  return { areas, copies, sheets, fallbacks: new Set(data.getAll('fallbacks').map(String)) }
}

type Props = { flight: Preflight; title: string; action: StaffAction }

/** The preflight of a batch, and its start: what is not ready cannot be ticked. */
export function BatchForm({ flight, title, action }: Props) {
  const router = useRouter()
  const [said, setSaid] = useState<ReturnType<typeof readForm> | null>(null)
  const fallbacks = said?.fallbacks ?? new Set<string>()
  const note = (form: HTMLFormElement) => setSaid(readForm(form))
  return (
    <StaffForm
      action={action}
      values={{}}
      unsavedKey=""
      onTyped={note}
      onDone={state => router.push(`/staff/batches/${(state.data as { batchId: number }).batchId}`)}
    >
      {() => (
        <>
          <TextField name="title" label="这一批叫什么" value={title} maxLength={60} required />
          <SelectField name="use" label="用途" choices={USE_CHOICES} value="HANDOUT" />
          <SelectField name="layout" label="版式" choices={LAYOUT_CHOICES} value="a5" />
          <OverdueChoices lines={flight.lines} />
          <Text role="status">
            {said
              ? `已选${said.areas}个地方，${said.copies}份，要用${said.sheets}张纸。`
              : `${flight.areas.length}个地方，可以印的${flight.ready}个。`}
          </Text>
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  {['地方', '送到', '份数', '检查'].map(head => (
                    <Table.Th key={head}>{head}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {flight.areas.map((area, at) => (
                  <AreaRow key={area.areaId} area={area} at={at} fallbacks={fallbacks} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <SubmitButton>开始印这一批</SubmitButton>
        </>
      )}
    </StaffForm>
  )
}
