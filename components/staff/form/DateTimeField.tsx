'use client'
import { DateTimePicker } from '@mantine/dates'
import { useRef, useState } from 'react'
import { useFieldError, useStartText } from './context'
import { useTellForm } from './use-tell-form'
import { WhenRuns } from './WhenRuns'

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

/** A day and a clock time in Asia/Shanghai, picked from a Chinese calendar; posts "2026-11-24 08:30". */
export function DateTimeField({ name, label, description, required }: Props) {
  const start = useStartText(name)
  const [picked, setPicked] = useState<string | null>(start || null)
  const error = useFieldError(name)
  const posted = useRef<HTMLInputElement>(null)
  useTellForm(posted, picked)
  return (
    <WhenRuns>
      <DateTimePicker
        label={label}
        description={description}
        required={required}
        error={error}
        aria-invalid={error ? true : undefined}
        value={picked}
        onChange={next => setPicked(next)}
        valueFormat="YYYY年M月D日 HH:mm"
        clearable={!required}
        clearButtonProps={{ 'aria-label': '清除' }}
        placeholder="点这里选日期和时间"
        monthLabelFormat="YYYY年M月"
        yearLabelFormat="YYYY年"
        monthsListFormat="M月"
        // Pale days of other months could not be read by everybody.
        hideOutsideDates
        // As a dialog it would have no name, outside the page's main part no place.
        popoverProps={{ withRoles: false, withinPortal: false }}
        getDayAriaLabel={sayDay}
        ariaLabels={LABELS}
        timePickerProps={{ hoursInputLabel: '时', minutesInputLabel: '分' }}
        submitButtonProps={{ 'aria-label': '确定' }}
      />
      <input ref={posted} type="hidden" name={name} value={picked?.slice(0, 16) ?? ''} readOnly />
    </WhenRuns>
  )
}
