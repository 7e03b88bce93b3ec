import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { openPlace } from '@/lib/directory/area/place'
import { listOrganizations, type OrganizationRow } from '@/lib/directory/organization/organization-list'
import { listQuerySchema } from '@/lib/record/page'

export const metadata: Metadata = { title: '承办单位' }

const COLUMNS: Column<OrganizationRow>[] = [
  {
    label: '单位',
    render: ({ id, name }) => <TextLink href={`/staff/organizations/${id}`}>{name}</TextLink>,
  },
  { label: '区域', render: ({ areaName }) => areaName },
  { label: '承办的服务', render: ({ serviceCount }) => `${serviceCount}项` },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OrganizationsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = listQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  return (
    <ListPage
      title="承办单位"
      href="/staff/organizations"
      add="加一个承办单位"
      place={place}
      query={query}
      list={await listOrganizations(place, query)}
      columns={COLUMNS}
      empty="这里还没有承办单位。"
    />
  )
}
