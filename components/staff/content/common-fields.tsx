'use client'
import { SelectField, TextField } from '@/components/staff/form/fields'
import type { TeamChoice } from '@/lib/content/team/team-choices'

export function YearField() {
  return <TextField name="year" label="年份" inputMode="numeric" maxLength={4} required />
}

export function SlugField({ description }: { description: string }) {
  return <TextField name="slug" label="网址用名" description={description} maxLength={60} required />
}

/** Which team did it or will; a record may also name none. */
export function TeamField({ teams }: { teams: TeamChoice[] }) {
  const choices = teams.map(({ id, name, area }) => ({ value: String(id), label: `${name}（${area.name}）` }))
  return <SelectField name="teamId" label="服务队" choices={[{ value: '', label: '不写' }, ...choices]} />
}
