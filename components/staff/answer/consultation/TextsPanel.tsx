import { Text } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import { DataTable } from '@/components/staff/table/DataTable'
import { Pager } from '@/components/staff/table/Pager'
import type { Question } from '@/lib/answer/consultation/questions'
import type { WrittenText } from '@/lib/answer/consultation/texts'
import type { Page } from '@/lib/record/page'
import { sayMonthDay } from '@/lib/system/clock/days'

type Props = { id: number; questions: Question[]; texts: Page<WrittenText> }

/** What residents wrote, newest first; for staff alone. */
export function TextsPanel({ id, questions, texts }: Props) {
  const columns = [
    { label: '日期', render: ({ day }: WrittenText) => sayMonthDay(day) },
    {
      label: '问题',
      render: ({ position }: WrittenText) => `${position}. ${questions[position - 1]?.text ?? ''}`,
    },
    { label: '写的话', render: ({ text }: WrittenText) => text },
  ]
  return (
    <Panel title="写的话" id="texts">
      <Text size="sm" mb="md">
        只给工作人员看，不要原样公开。截止满一年自动删掉。
      </Text>
      <DataTable caption="写的话" columns={columns} rows={texts.rows} empty="还没有人写。" />
      <Pager
        {...texts}
        hrefOf={page => `/staff/consultations/${id}?texts=${page}#texts`}
        label="写的话翻页"
      />
    </Panel>
  )
}
