import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listTeams } from '@/lib/content/team/team-list'
import { listQuerySchema } from '@/lib/record/page'

const { metadata, Page } = listPage({
  title: '志愿服务队',
  href: '/staff/teams',
  add: '加一支队',
  query: listQuerySchema,
  read: listTeams,
  columns: [
    { label: '队名', render: ({ id, name }) => <TextLink href={`/staff/teams/${id}`}>{name}</TextLink> },
    { label: '几支', render: ({ teamCount }) => teamCount },
    { label: '区域', render: ({ areaName }) => areaName },
  ],
})

export { metadata, Page as default }
