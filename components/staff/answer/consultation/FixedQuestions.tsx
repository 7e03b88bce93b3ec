'use client'
import { Stack, Text, Title } from '@mantine/core'
import { useFieldError } from '@/components/staff/form/context'
import { QUESTION_KINDS, type Question } from '@/lib/answer/consultation/questions'
import classes from './Questions.module.css'

type Props = {
  name: string
  questions: Question[]
  /** How many have answered. */
  replies: number
}

/** What the form sends of a question that nobody changes. */
function HiddenQuestion({ name, question }: { name: string; question: Question }) {
  const { kind, text, options, isRequired } = question
  const fields = { kind, text, options: options.join('\n'), ...(isRequired && { isRequired: 'on' }) }
  return Object.entries(fields).map(([field, value]) => (
    <input key={field} type="hidden" name={`${name}.${field}`} value={value} readOnly />
  ))
}

/** The questions of a consultation that somebody has answered: to be read. */
export function FixedQuestions({ name, questions, replies }: Props) {
  const error = useFieldError(name)
  return (
    <Stack gap="md">
      <Title order={3} size="h5">
        问题
      </Title>
      <Text size="sm">已经有{replies}个人答了，标题、问题和选项不能再改。时间、说明、怎么定的还能改。</Text>
      {questions.map((question, at) => (
        <div key={`${at} ${question.text}`}>
          <HiddenQuestion name={`${name}[${at}]`} question={question} />
          <Text>
            {at + 1}. {question.text}（{QUESTION_KINDS[question.kind]}，
            {question.isRequired ? '必答' : '可以不答'}）
          </Text>
          {question.options.length > 0 && (
            <ul className={classes.options}>
              {question.options.map(option => (
                <li key={option}>{option}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {error && <Text c="var(--mantine-color-error)">{error}</Text>}
    </Stack>
  )
}
