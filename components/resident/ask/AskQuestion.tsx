import { ChoiceField, SeveralField, WordsField } from '@/components/resident/form/fields'
import type { FormState } from '@/components/resident/form/form-state'
import { Whole } from '@/components/resident/Whole'
import { listChoices, type Question } from '@/lib/answer/consultation/questions'
import { LONGEST_TEXT, nameField, valueAt } from '@/lib/answer/consultation/reply-form'

type Props = {
  question: Question
  /** From 1. */
  position: number
  /** How many there are. */
  of: number
  state: FormState
}

const HINTS = {
  ONE: '选一个',
  SEVERAL: '可以选几个',
  GRADE: '选一个',
  TEXT: `只给办事的人看，最多${LONGEST_TEXT}个字`,
}

/** One question, with its number, and room to answer it. */
export function AskQuestion({ question, position, of, state }: Props) {
  const { kind, text, isRequired } = question
  const field = {
    name: nameField(question, position),
    label: (
      <>
        {of > 1 ? `${position}. ${text}` : text}
        {isRequired && <Whole>（必须答）</Whole>}
      </>
    ),
    hint: isRequired ? HINTS[kind] : `${HINTS[kind]}，也可以不答`,
    isRequired,
    state,
  }
  if (kind === 'TEXT') return <WordsField {...field} />
  const choices = listChoices(question).map((words, at) => ({ value: String(valueAt(question, at)), words }))
  return kind === 'SEVERAL' ? (
    <SeveralField {...field} choices={choices} />
  ) : (
    <ChoiceField {...field} choices={choices} />
  )
}
