'use client'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useFieldError, useStart } from '@/components/staff/form/context'
import { useEntries } from '@/components/staff/form/use-entries'
import { useTellForm } from '@/components/staff/form/use-tell-form'
import { WhenRuns } from '@/components/staff/form/WhenRuns'
import { MOST_QUESTIONS } from '@/lib/answer/consultation/questions'
import { QuestionFields } from './QuestionFields'

/** The questions of a consultation: add, take off, change their order, all by buttons. */
export function QuestionsField({ name }: { name: string }) {
  const { entries, add, remove, move } = useEntries(useStart(name))
  const [news, setNews] = useState('')
  const error = useFieldError(name)
  const box = useRef<HTMLDivElement>(null)
  const focus = useRef('')
  useTellForm(box, entries)
  // Whoever works by keyboard stays where they were working.
  useEffect(() => {
    if (focus.current) box.current?.querySelector<HTMLElement>(focus.current)?.focus()
    focus.current = ''
  }, [entries])

  const addQuestion = () => {
    focus.current = `[data-question="${entries.length}"] input`
    add({ kind: 'ONE', isRequired: 'on' })
    setNews(`加了问题${entries.length + 1}`)
  }
  const moveQuestion = (key: number, at: number, by: number) => {
    const place = `[data-question="${at + by}"] button`
    focus.current = `${place}[data-move="${by}"]:not(:disabled), ${place}[data-move]:not(:disabled)`
    move(key, by)
    setNews(`移到了第${at + by + 1}位`)
  }
  const removeQuestion = (key: number, at: number) => {
    focus.current = '[data-add]'
    remove(key)
    setNews(`去掉了问题${at + 1}`)
  }
  return (
    <Stack gap="md" ref={box}>
      <Title order={3} size="h5">
        问题
      </Title>
      <WhenRuns>
        {entries.map((entry, at) => (
          <div key={entry.key} data-question={at}>
            <QuestionFields
              name={`${name}[${at}]`}
              at={at}
              count={entries.length}
              values={entry.values}
              onMove={by => moveQuestion(entry.key, at, by)}
              onRemove={() => removeQuestion(entry.key, at)}
            />
          </div>
        ))}
        {error && <Text c="var(--mantine-color-error)">{error}</Text>}
        <Group>
          <Button
            variant="default"
            onClick={addQuestion}
            disabled={entries.length >= MOST_QUESTIONS}
            data-add
          >
            加一个问题
          </Button>
          {entries.length >= MOST_QUESTIONS && <Text size="sm">最多{MOST_QUESTIONS}个问题。</Text>}
        </Group>
      </WhenRuns>
      <Text size="sm" aria-live="polite" role="status">
        {news}
      </Text>
    </Stack>
  )
}
