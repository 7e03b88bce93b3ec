'use client'
import { Alert, Button, Group, Table, Text } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { CheckboxField, SelectField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { OverdueChoices } from '@/components/staff/paper/edition/OverdueChoices'
import { UseFields } from '@/components/staff/paper/edition/UseFields'
import { COVERS_CHOICES, FILES_CHOICES, PAGES_CHOICES } from '@/lib/paper/batch/batch-form'
import { MOST_AREAS, MOST_PAGES } from '@/lib/paper/batch/batch-plan'
import type { Preflight, Readiness } from '@/lib/paper/batch/preflight'
import type { Layout, Use } from '@/lib/paper/sheet/layouts'
import { AreaRow, type AreaState, describeReadiness, readCopies } from './AreaRow'
import { type ChosenBatch, readChosen, tickAll } from './read-chosen'

const FORM = 'batch'
const NOTHING: ChosenBatch = {
  areas: 0,
  towns: 0,
  copies: 0,
  sheets: 0,
  use: 'HANDOUT',
  layout: 'a5',
  repeatedPages: 0,
  fallbacks: new Set(),
  isTerse: false,
}

const STATES: [AreaState['is'], string][] = [
  ['ready', '可以印的'],
  ['room', '放不下的'],
  ['overdue', '号码过期的'],
  ['characters', '有字印不出来的'],
  ['unknown', '还在看的'],
]

/** 30个地方：可以印的28个，放不下的2个，号码过期的0个。 */
function sayStates(states: AreaState[]): string {
  const counts = STATES.map(([is, name]) => ({ is, name, n: states.filter(state => state.is === is).length }))
  // What is rare is said only where there is some of it.
  const said = counts.filter(({ is, n }) => n > 0 || (is !== 'characters' && is !== 'unknown'))
  return `${states.length}个地方：${said.map(({ name, n }) => `${name}${n}个`).join('，')}。`
}

type Props = {
  flight: Omit<Preflight, 'mends'>
  title: string
  /** Each area's copies begin as many as its outdated paper out there. */
  replacing: boolean
  /** Whose paper is replaced, where it is of one use. */
  use: Use
  /** What it is printed in, where that was asked for. */
  layout?: Layout
  /** Some of what it replaces was printed without descriptions. */
  isTerse: boolean
  /** Copies of areas that were asked for, for that use. */
  asked: Record<number, number>
  action: StaffAction
}

/** The preflight of a batch, and its start: what is not ready cannot be ticked. */
export function BatchForm({ flight, title, replacing, use, layout, isTerse, asked, action }: Props) {
  const router = useRouter()
  const [chosen, setChosen] = useState(NOTHING)
  const note = (form: HTMLFormElement) => setChosen(readChosen(form, flight.areas))
  const findForm = () => document.getElementById(FORM) as HTMLFormElement
  // Ticked boxes come and go with the choices above them: counted once they stand there.
  const choices = `${[...chosen.fallbacks].join()} ${chosen.isTerse} ${chosen.layout}`
  useEffect(() => note(findForm()), [choices, flight])
  const tick = (ticked: boolean) => {
    tickAll(findForm(), ticked)
    note(findForm())
  }
  /** What an area's copies begin with; 0: as many as everywhere. */
  const copiesOf = ({ areaId, outdatedOf, households }: Readiness) => {
    const wanted = chosen.use as Use
    if (replacing) return (wanted === use && asked[areaId]) || outdatedOf[wanted]
    return wanted === 'HANDOUT' ? (households ?? 0) : 0
  }
  const states = flight.areas.map(area => describeReadiness(area, chosen))
  return (
    <StaffForm
      id={FORM}
      action={action}
      onTyped={note}
      actions={<SubmitButton>开始印这一批</SubmitButton>}
      onDone={state => router.push(`/staff/batches/${(state.data as { batchId: number }).batchId}`)}
    >
      <TextField name="title" label="这一批叫什么" value={title} maxLength={60} required />
      <UseFields use={use} layout={layout} />
      <TextField
        name="copies"
        label="每个地方印几份"
        description={
          replacing
            ? '下面单独填了份数的地方，按单独填的印。'
            : '下面单独填了份数的地方，按单独填的印；到户的会记住，下次自动填好。'
        }
        reads={readCopies}
        inputMode="numeric"
        value="100"
        required
      />
      {!replacing && <input type="hidden" name="remember" value="on" />}
      <SelectField
        name="pages"
        label="文件里的页"
        description="发给印刷厂、复印店的，选每张卡一次；自己一口气打印的，选按份数重复。"
        choices={PAGES_CHOICES}
        value="once"
      />
      <SelectField name="covers" label="交接单" choices={COVERS_CHOICES} value="front" />
      <SelectField name="files" label="文件" choices={FILES_CHOICES} value="one" />
      {flight.cut && (
        <Alert
          color="orange"
          title={`一批最多${MOST_AREAS}个地方，这里还不止：下面只是前${MOST_AREAS}个。请到下一级一批一批地印，免得漏了。`}
        />
      )}
      {chosen.repeatedPages > MOST_PAGES && (
        <Alert
          color="orange"
          title={`按份数重复，一个文件要${chosen.repeatedPages}页，最多${MOST_PAGES}页：请改选“每张卡一次”，或者每镇一个文件、少选几个地方。`}
        />
      )}
      <CheckboxField
        name="terse"
        label="放不下的卡不印说明"
        checked={isTerse || undefined}
        description="只印项目名称、号码和时间；说明还在手机页面上。"
      />
      <OverdueChoices lines={flight.lines} />
      <Text role="status">
        {sayStates(states)}
        <br />
        {`已选${chosen.areas}个地方，${chosen.copies}份，连同${chosen.towns}张交接单至少要用${chosen.sheets}张纸。`}
      </Text>
      <Group gap="sm">
        <Button variant="default" size="xs" onClick={() => tick(true)}>
          全选
        </Button>
        <Button variant="default" size="xs" onClick={() => tick(false)}>
          全不选
        </Button>
      </Group>
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
              <AreaRow key={area.areaId} area={area} at={at} {...states[at]!} copies={copiesOf(area)} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </StaffForm>
  )
}
