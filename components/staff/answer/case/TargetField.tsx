'use client'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useStartText } from '@/components/staff/form/context'
import { SelectField } from '@/components/staff/form/fields'
import type { TargetGroup } from '@/lib/answer/office/target-choices'
import { useFoundTargets } from './use-found-targets'

const NOBODY = { value: '', label: '请选' }

const labelOf = (groups: TargetGroup[], value: string) =>
  groups.flatMap(({ items }) => items).find(item => item.value === value)?.label

type Props = {
  officeId: number
  /** Who is near, likeliest first. */
  near: TargetGroup[]
  onChange: (value: string) => void
}

/** Where only one comes first, it is the one that was asked last time. */
export function proposeTarget(near: TargetGroup[]): string {
  const [first] = near
  return first?.items.length === 1 ? first.items[0]!.value : ''
}

/** Whom a case is handed on to: out of those near, or of those that words find. */
export function TargetField({ officeId, near, onChange }: Props) {
  const [words, setWords] = useState('')
  const { found, said } = useFoundTargets(officeId, words)
  const start = useStartText('target') || proposeTarget(near)
  const startLabel = useStartText('targetLabel')
  const [chosen, setChosen] = useState({ value: start, label: startLabel || labelOf(near, start) || '' })
  const groups = found ?? near
  const isListed = !chosen.value || labelOf(groups, chosen.value) !== undefined
  const choose = (value: string) => {
    setChosen({ value, label: labelOf(groups, value) ?? '' })
    onChange(value)
  }
  return (
    <>
      <TextInput
        type="search"
        label="找单位、服务队、地方"
        description={<span role="status">{said || '下面先列近处的；远处的，写几个字来找。'}</span>}
        value={words}
        maxLength={40}
        onChange={event => setWords(event.currentTarget.value)}
        // It narrows the list below; there is nothing to send yet.
        onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
      />
      <SelectField
        name="target"
        label="转给"
        value={start}
        choices={[NOBODY, ...(isListed ? [] : [chosen]), ...groups]}
        onChange={choose}
        required
      />
      {/* What is put back after a lost session need not be among those near. */}
      <input type="hidden" name="targetLabel" value={chosen.label} readOnly />
    </>
  )
}
