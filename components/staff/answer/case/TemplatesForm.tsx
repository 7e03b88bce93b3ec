'use client'
import { Button, Group, Stack, Text } from '@mantine/core'
import { useRef } from 'react'
import { saveCaseTemplates } from '@/app/staff/(answer)/cases/settings/actions'
import { useFieldError } from '@/components/staff/form/context'
import { SubmitButton, TextAreaField, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { type FormValue, textOf } from '@/components/staff/form/values'
import { MOST_TEMPLATES, type Template } from '@/lib/answer/office/rules-form'

function TemplateFields({ start }: { start: FormValue }) {
  const { entries, add, remove } = useEntries(start)
  const error = useFieldError('templates')
  const box = useRef<HTMLDivElement>(null)
  useTellForm(box, entries)
  return (
    <Stack gap="md" ref={box}>
      {entries.map(({ key, values }, at) => (
        <Stack key={key} gap="xs">
          <TextField
            name={`templates[${at}].name`}
            label={`第${at + 1}条：按钮上的名称`}
            value={textOf(values.name)}
            maxLength={20}
            required
          />
          <TextAreaField
            name={`templates[${at}].text`}
            label={`第${at + 1}条：内容`}
            value={textOf(values.text)}
            rows={2}
            maxLength={500}
            required
          />
          <Group>
            <Button size="xs" variant="default" onClick={() => remove(key)}>
              去掉第{at + 1}条
            </Button>
          </Group>
        </Stack>
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
      <Group>
        <Button size="xs" variant="default" onClick={() => add()} disabled={entries.length >= MOST_TEMPLATES}>
          加一条
        </Button>
      </Group>
    </Stack>
  )
}

/** The answers of a county that are ready, in the order in which they are offered. */
export function TemplatesForm({ areaId, templates }: { areaId: number; templates: Template[] }) {
  const values = { templates: templates.map(({ name, text }) => ({ name, text })) }
  return (
    <StaffForm
      action={saveCaseTemplates}
      hidden={{ areaId }}
      values={values}
      unsavedKey={`case-templates-${areaId}`}
      untouched="还没有改动"
      actions={<SubmitButton>保存模板</SubmitButton>}
    >
      {(_state, shown) => (
        <>
          <Text size="sm">〔 〕里的是答复时再填的。一条也不留，就用常用的三条。</Text>
          <TemplateFields start={shown.templates} />
        </>
      )}
    </StaffForm>
  )
}
