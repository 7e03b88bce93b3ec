import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import { DataTable } from '@/components/staff/table/DataTable'
import { MOST_OF_NETWORK } from '@/lib/answer/consultation/bounds'
import type { Result } from '@/lib/answer/consultation/count-answers'
import type { DayCount } from '@/lib/answer/consultation/staff-result'
import { sayMonthDay } from '@/lib/system/clock/days'
import { CountTable } from './CountTable'

type Props = {
  id: number
  result: Result
  days: DayCount[]
  /** What residents see of it, as a picture; null: they do not see it yet. */
  picture: string | null
}

const DAY_COLUMNS = [
  { label: '日期', render: ({ day }: DayCount) => sayMonthDay(day) },
  { label: '人数', render: ({ count }: DayCount) => count },
]

/** What has been answered so far: how many, choice by choice, day by day. */
export function AnswersPanel({ id, result, days, picture }: Props) {
  const { replies, questions } = result
  return (
    <Panel title="答了的" id="answers">
      <Stack gap="lg">
        <Group justify="space-between" gap="sm">
          <Text>
            一共{replies}个人答了。只数数，不知道是谁；一个村常常共用一个网络，所以同一个网络一天最多收
            {MOST_OF_NETWORK}份。看的是大家的想法，不是投票。
          </Text>
          {picture && (
            <Button component="a" href={picture} variant="default" download>
              存成图片（PNG）
            </Button>
          )}
          {replies > 0 && (
            <Button component="a" href={`/staff/consultations/${id}/csv`} variant="default" download>
              导出表格（CSV）
            </Button>
          )}
        </Group>
        {replies > 0 && questions.map(counted => <CountTable key={counted.position} counted={counted} />)}
        {days.length > 0 && (
          <div>
            <Title order={3} size="h5" mb="xs">
              每天
            </Title>
            <DataTable
              caption="每天多少人答"
              columns={DAY_COLUMNS}
              rows={days}
              keyOf={({ day }) => day}
              empty=""
            />
          </div>
        )}
      </Stack>
    </Panel>
  )
}
