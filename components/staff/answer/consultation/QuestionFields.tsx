import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { EntryButtons } from '@/components/staff/form/EntryButtons'
import { CheckboxField, SelectField, TextAreaField, TextField } from '@/components/staff/form/fields'
import { type FormValues, textOf } from '@/components/staff/form/values'
import { GRADE_NAMES } from '@/lib/answer/case/words'
import { LEAST_OPTIONS, MOST_OPTIONS, QUESTION_KINDS } from '@/lib/answer/consultation/questions'
import classes from './Questions.module.css'

const KINDS = Object.entries(QUESTION_KINDS).map(([value, label]) => ({ value, label }))

type Props = {
  name: string
  /** From 0. */
  at: number
  count: number
  values: FormValues
  onMove: (by: number) => void
  onRemove: () => void
}

/** What one may choose, by the kind of question. */
function Choices({ name, kind, values }: Pick<Props, 'name' | 'values'> & { kind: string }) {
  if (kind === 'GRADE') return <Text size="sm">居民从这五级里选：{GRADE_NAMES.join('、')}。</Text>
  if (kind === 'TEXT')
    return <Text size="sm">居民写几句，只给工作人员看；截止满一年，写的话自动删掉，写了几条还在。</Text>
  return (
    <TextAreaField
      name={`${name}.options`}
      label="选项"
      description={`一行一个，${LEAST_OPTIONS}–${MOST_OPTIONS}个。`}
      value={textOf(values.options)}
      rows={3}
      maxLength={1000}
      required
    />
  )
}

/** One question: its words, how it is answered, what can be chosen. */
export function QuestionFields({ name, at, count, values, onMove, onRemove }: Props) {
  const [kind, setKind] = useState(textOf(values.kind) || 'ONE')
  const [isText, wasText] = [kind === 'TEXT', textOf(values.kind) === 'TEXT']
  const title = `问题${at + 1}`
  return (
    <fieldset className={classes.question}>
      <legend>{title}</legend>
      <Stack gap="sm">
        <TextField name={`${name}.text`} label="问什么" value={textOf(values.text)} maxLength={80} required />
        <SelectField name={`${name}.kind`} label="怎么答" choices={KINDS} value={kind} onChange={setKind} />
        <Choices name={name} kind={kind} values={values} />
        <CheckboxField
          // As it was left; a new one begins as its kind does: few write, and who must goes away.
          key={String(isText)}
          name={`${name}.isRequired`}
          label="必须答"
          checked={isText === wasText ? textOf(values.isRequired) === 'on' : !isText}
        />
        <EntryButtons {...{ title, at, count, onMove, onRemove }} remove="去掉这个问题" />
      </Stack>
    </fieldset>
  )
}
