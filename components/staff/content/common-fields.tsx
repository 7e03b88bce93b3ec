'use client'
import { SelectField, TextField } from '@/components/staff/form/fields'
import type { TeamChoice } from '@/lib/content/team/team-choices'
import { readSlugTyped } from '@/lib/system/form/code'
import { readBy } from '@/lib/system/form/field'
import { yearSchema } from '@/lib/system/form/numbers'

const readYear = readBy(yearSchema)

export function YearField() {
  return <TextField name="year" label="年份" reads={readYear} inputMode="numeric" maxLength={20} required />
}

export function SlugField({ description }: { description: string }) {
  return (
    <TextField
      name="slug"
      label="网址用名"
      description={description}
      reads={readSlugTyped}
      maxLength={60}
      required
    />
  )
}

/** Which team did it or will; a record may also name none. */
export function TeamField({ teams }: { teams: TeamChoice[] }) {
  const choices = teams.map(({ id, name, area }) => ({ value: String(id), label: `${name}（${area.name}）` }))
  return <SelectField name="teamId" label="服务队" choices={[{ value: '', label: '不写' }, ...choices]} />
}
