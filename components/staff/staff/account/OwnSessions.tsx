import { Stack, Text } from '@mantine/core'
import { endOthers, endSession } from '@/app/staff/(staff)/account/actions'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { OwnSession } from '@/lib/staff/account/own-sessions'
import { formatDayTime } from '@/lib/system/clock/shanghai'

const COLUMNS: Column<OwnSession>[] = [
  { label: '浏览器', render: ({ browser }) => browser },
  { label: '登录时间', render: ({ createdAt }) => formatDayTime(createdAt) },
  { label: '最近在用', render: ({ lastSeenAt }) => formatDayTime(lastSeenAt) },
  { label: '网络地址', render: ({ address }) => address },
  {
    label: '操作',
    render: ({ id, isThis }) =>
      isThis ? '正在用的这个' : <OneButtonForm action={endSession} hidden={{ id }} button="结束" />,
  },
]

/** Where the account is logged in, and the ways to end it there. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  return (
    <Stack gap="md">
      <Text>不认得的，先结束它，再改密码。</Text>
      <DataTable caption="我的登录" columns={COLUMNS} rows={sessions} empty="没有登录。" />
      {sessions.length > 1 && <OneButtonForm action={endOthers} hidden={{}} button="结束别处的全部登录" />}
    </Stack>
  )
}
