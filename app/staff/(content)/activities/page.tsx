import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { yearQuerySchema } from '@/lib/content/project/project-list'
import { listAllActivities } from '@/lib/content/team/activity-list'
import { sayCount } from '@/lib/content/team/count'

const { metadata, Page } = listPage({
  title: '活动',
  href: '/staff/activities',
  add: '记一次活动',
  query: yearQuerySchema,
  read: listAllActivities,
  columns: [
    { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/activities/${id}`}>{name}</TextLink> },
    { label: '年份', render: ({ year }) => year },
    { label: '区域', render: ({ areaName }) => areaName },
    { label: '服务队', render: ({ team }) => team?.name ?? '—' },
    { label: '场次', render: row => sayCount(row.sessions, row.sessionsApprox, '次') || '—' },
    { label: '服务人次', render: row => sayCount(row.peopleServed, row.peopleServedApprox, '人次') || '—' },
  ],
})

export { metadata, Page as default }
