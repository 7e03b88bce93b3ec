import type { FormState } from '@/components/resident/form/form-state'
import { PostForm } from '@/components/resident/form/PostForm'
import type { Question } from '@/lib/answer/consultation/questions'
import { AskQuestion } from './AskQuestion'

type Props = { action: string; token: string; state: FormState; questions: Question[] }

/** The questions, and what becomes of what is answered. */
export function AskForm({ action, token, state, questions }: Props) {
  const hasText = questions.some(({ kind }) => kind === 'TEXT')
  return (
    <PostForm action={action} token={token} state={state} send="交上去">
      {questions.map((question, at) => (
        <AskQuestion key={at} question={question} position={at + 1} of={questions.length} state={state} />
      ))}
      <p className="note">
        不问您是谁，只数数。
        {hasText && '写的话只给办事的人看，截止满一年就删掉。请不要写姓名、电话、身份证号和病历。'}
      </p>
    </PostForm>
  )
}
