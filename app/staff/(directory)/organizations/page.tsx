import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listOrganizations } from '@/lib/directory/organization/organization-list'
import { listQuerySchema } from '@/lib/record/page'

const { metadata, Page } = listPage({
  title: '承办单位',
  href: '/staff/organizations',
  add: '加一个承办单位',
  query: listQuerySchema,
  read: listOrganizations,
  columns: [
    {
      label: '单位',
      render: ({ id, name }) => <TextLink href={`/staff/organizations/${id}`}>{name}</TextLink>,
    },
    { label: '区域', render: ({ areaName }) => areaName },
    { label: '承办的服务', render: ({ serviceCount }) => `${serviceCount}项` },
  ],
})

export { metadata, Page as default }
