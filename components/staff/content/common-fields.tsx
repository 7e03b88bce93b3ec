'use client'
import { SelectField, TextField } from '@/components/staff/form/fields'
import { type FormValues, textOf } from '@/components/staff/form/values'
import type { TeamChoice } from '@/lib/content/team/team-choices'

type Props = { values: FormValues }

export function YearField({ values }: Props) {
  return (
    <TextField
      name="year"
      label="年份"
      inputMode="numeric"
      value={textOf(values.year)}
      maxLength={4}
      required
    />
  )
}

export function PositionField({ values }: Props) {
  return (
    <TextField
      name="position"
      label="顺序"
      description="数字小的排在前面。"
      inputMode="numeric"
      value={textOf(values.position)}
      maxLength={4}
    />
  )
}

export function SlugField({ values, description }: Props & { description: string }) {
  return (
    <TextField
      name="slug"
      label="网址用名"
      description={description}
      value={textOf(values.slug)}
      maxLength={60}
      required
    />
  )
}

/** Which team did it or will; a record may also name none. */
export function TeamField({ values, teams }: Props & { teams: TeamChoice[] }) {
  const choices = teams.map(({ id, name, area }) => ({ value: String(id), label: `${name}（${area.name}）` }))
  return (
    <SelectField
      name="teamId"
      label="服务队"
      choices={[{ value: '', label: '不写' }, ...choices]}
      value={textOf(values.teamId)}
    />
  )
}
