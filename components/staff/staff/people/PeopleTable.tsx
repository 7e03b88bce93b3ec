import { Badge } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { Person } from '@/lib/staff/people/people'
import { ROLE_NAMES } from '@/lib/staff/permission/permissions'
import { formatDate, formatDayTime } from '@/lib/system/clock/shanghai'

function formatLogin(at: Date | null): string {
  return at ? `${formatDate(at)} ${formatDayTime(at).split(' ')[1]}` : '还没登录过'
}

const COLUMNS: Column<Person>[] = [
  { label: '姓名', render: ({ name }) => name },
  { label: '邮箱', render: ({ email }) => email },
  { label: '角色', render: ({ role }) => ROLE_NAMES[role] },
  { label: '区域', render: ({ area }) => area.name },
  { label: '上次登录', render: ({ lastLoginAt }) => formatLogin(lastLoginAt) },
  { label: '两步验证', render: ({ hasSecondFactor }) => (hasSecondFactor ? '已开通' : '没有') },
  {
    label: '状态',
    render: ({ active }) => (
      <Badge variant="outline" color={active ? 'green' : 'gray'}>
        {active ? '在用' : '停用'}
      </Badge>
    ),
  },
]

/** Accounts; one's own is changed elsewhere. */
export function PeopleTable({ people, ownId }: { people: Person[]; ownId: number }) {
  const last: Column<Person> = {
    label: '操作',
    render: ({ id, name }) =>
      id === ownId ? (
        '自己'
      ) : (
        <LinkButton href={`/staff/people/${id}`} size="xs" variant="default" aria-label={`管理${name}`}>
          管理
        </LinkButton>
      ),
  }
  return <DataTable caption="账号" columns={[...COLUMNS, last]} rows={people} empty="还没有账号。" />
}
