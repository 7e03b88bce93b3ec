import { Text, Title } from '@mantine/core'
import { DataTable } from '@/components/staff/table/DataTable'
import {
  type ChoiceCount,
  LEAST_FOR_PERCENT,
  type QuestionCount,
} from '@/lib/answer/consultation/count-answers'
import { QUESTION_KINDS } from '@/lib/answer/consultation/questions'
import classes from './Questions.module.css'

/** A bar as long as its share; its number stands beside it. */
function Share({ percent }: { percent: number }) {
  return (
    <svg className={classes.share} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 0h100v4H0z" fill="#ece5d8" />
      <path d={`M0 0h${percent}v4H0z`} fill="#9f1d16" />
    </svg>
  )
}

const COUNTS = [
  { label: '选项', render: ({ label }: ChoiceCount) => label },
  { label: '人数', render: ({ count }: ChoiceCount) => count },
]
const SHARES = [
  ...COUNTS,
  {
    label: '占答了的',
    render: ({ percent }: ChoiceCount) =>
      percent !== null && (
        <div className={classes.part}>
          <span>{percent}%</span>
          <Share percent={percent} />
        </div>
      ),
  },
]

/** What was answered to one question. */
export function CountTable({ counted }: { counted: QuestionCount }) {
  const { question, position, answered, choices } = counted
  const isFew = answered < LEAST_FOR_PERCENT
  const asked = `${position}. ${question.text}`
  return (
    <div>
      <Title order={3} size="h5">
        {asked}
      </Title>
      <Text size="sm" mb="xs">
        {QUESTION_KINDS[question.kind]}，{answered}个人答了{question.kind === 'TEXT' && '，写的在下面'}。
        {choices.length > 0 && isFew && `不到${LEAST_FOR_PERCENT}个人，不算百分比。`}
      </Text>
      {choices.length > 0 && (
        <DataTable
          caption={asked}
          columns={isFew ? COUNTS : SHARES}
          rows={choices}
          keyOf={({ label }) => label}
          empty=""
        />
      )}
    </div>
  )
}
