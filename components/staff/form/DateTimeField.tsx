'use client'
import { ActionIcon, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useRef, useState } from 'react'
import { readDateTime } from '@/lib/system/form/date'
import { TextField } from './fields'
import { writeField } from './write-field'

type Props = { name: string; label: string; description?: string; required?: boolean }

const LABELS = {
  monthLevelControl: '选月份',
  yearLevelControl: '选年份',
  previousMonth: '上个月',
  nextMonth: '下个月',
  previousYear: '上一年',
  nextYear: '下一年',
  previousDecade: '前十年',
  nextDecade: '后十年',
}

/** "2026-11-24" as a reader says it. */
function sayDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A calendar leaf; what the button does is said in words. */
function Leaf() {
  return (
    <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}

/** The day and the clock time that a field says as far as it can be read. */
function readParts(typed: string): { day: string | null; clock: string } {
  const read = readDateTime(typed)
  return read.ok
    ? { day: read.value.slice(0, 10), clock: read.value.slice(11) }
    : { day: null, clock: '00:00' }
}

/**
 * A day and a clock time in Asia/Shanghai, typed as people write them, or with the day out of a Chinese calendar; it
 * becomes "2026-11-24 08:30".
 */
export function DateTimeField({ name, label, description, required }: Props) {
  const [opened, setOpened] = useState(false)
  // Whoever has chosen goes on in the field, whoever has not where they came from.
  const [isChosen, setChosen] = useState(false)
  const [day, setDay] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const field = () => box.current!.querySelector<HTMLInputElement>(`[name="${name}"]`)!
  const toggle = () => {
    setDay(readParts(field().value).day)
    setChosen(false)
    setOpened(!opened)
  }
  const pick = (picked: string | null) => {
    setOpened(false)
    if (!picked) return
    setChosen(true)
    const { clock } = readParts(field().value)
    writeField(field(), `${picked} ${clock}`)
    field().focus()
    // The day is chosen, the time is typed next.
    field().setSelectionRange(picked.length + 1, picked.length + 1 + clock.length)
  }
  const calendar = (
    <Popover
      opened={opened}
      onChange={setOpened}
      // Upwards: below lies the bar of the form's buttons.
      position="top-end"
      withinPortal={false}
      withRoles={false}
      trapFocus
      returnFocus={!isChosen}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          onClick={toggle}
          aria-expanded={opened}
          aria-label={`${label}：从日历选`}
        >
          <Leaf />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={day}
          defaultDate={day ?? undefined}
          onChange={pick}
          monthLabelFormat="YYYY年M月"
          yearLabelFormat="YYYY年"
          monthsListFormat="M月"
          // Pale days of other months could not be read by everybody.
          hideOutsideDates
          getDayAriaLabel={sayDay}
          ariaLabels={LABELS}
        />
      </Popover.Dropdown>
    </Popover>
  )
  return (
    <div ref={box}>
      <TextField
        name={name}
        label={label}
        description={description}
        required={required}
        reads={readDateTime}
        placeholder="2026-11-24 8:30"
        maxLength={40}
        rightSection={calendar}
      />
    </div>
  )
}
