import { Badge } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { openPlace } from '@/lib/directory/area/place'
import { listCategories } from '@/lib/directory/card/cards'
import { listServices, type ServiceRow } from '@/lib/directory/service/service-list'
import { listQuerySchema } from '@/lib/record/page'

export const metadata: Metadata = { title: '服务项目' }

const COLUMNS: Column<ServiceRow>[] = [
  {
    label: '名称',
    render: ({ id, name, isOverride }) => (
      <>
        <TextLink href={`/staff/services/${id}`}>{name}</TextLink>{' '}
        {isOverride && (
          <Badge variant="outline" color="orange">
            改写上级
          </Badge>
        )}
      </>
    ),
  },
  { label: '类别', render: ({ categoryName }) => categoryName },
  { label: '区域', render: ({ areaName }) => areaName },
  {
    label: '号码',
    render: ({ numbers, isOverride }) => numbers.join('、') || (isOverride ? '同上级' : '没有登记'),
  },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ServicesPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const search = await searchParams
  const query = listQuerySchema.parse(search)
  const categoryId = readId(search.category)
  const place = await guardPage(() => openPlace(actor, query.area))
  const categories = await listCategories()
  const choices = categories.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <ListPage
      title="服务项目"
      href="/staff/services"
      add="加一项服务"
      place={place}
      query={query}
      list={await listServices(place, query, categoryId)}
      columns={COLUMNS}
      filters={[
        {
          name: 'category',
          label: '服务类别',
          value: categoryId === null ? '' : String(categoryId),
          choices: [{ value: '', label: '全部' }, ...choices],
        },
      ]}
      empty="这里还没有服务项目。"
    />
  )
}
