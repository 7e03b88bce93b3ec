import { withdraw } from '@/app/staff/(staff)/people/actions'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { OpenInvitation } from '@/lib/staff/people/people'
import { ROLE_NAMES } from '@/lib/staff/permission/permissions'
import { formatDate } from '@/lib/system/clock/shanghai'

const COLUMNS: Column<OpenInvitation>[] = [
  { label: '姓名', render: ({ name }) => name },
  { label: '邮箱', render: ({ email }) => email },
  { label: '角色', render: ({ role }) => ROLE_NAMES[role] },
  { label: '区域', render: ({ area }) => area.name },
  { label: '有效到', render: ({ expiresAt }) => formatDate(expiresAt) },
  {
    label: '操作',
    render: ({ id }) => <OneButtonForm action={withdraw} hidden={{ id }} button="收回" />,
  },
]

/** Invitations that nobody has used yet. */
export function InvitationsTable({ invitations }: { invitations: OpenInvitation[] }) {
  return <DataTable caption="还没用的邀请" columns={COLUMNS} rows={invitations} empty="没有等着用的邀请。" />
}
