import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { type ColumnRow, listAllColumns } from '@/lib/content/column/column-list'
import { openPlace } from '@/lib/directory/area/place'
import { listQuerySchema } from '@/lib/record/page'

export const metadata: Metadata = { title: '栏目' }

const COLUMNS: Column<ColumnRow>[] = [
  { label: '名称', render: ({ id, title }) => <TextLink href={`/staff/columns/${id}`}>{title}</TextLink> },
  { label: '区域', render: ({ areaName }) => areaName },
  { label: '网址', render: ({ slug }) => `/columns/${slug}` },
  {
    label: '文章',
    render: ({ areaId, title, articles }) => (
      <TextLink href={`/staff/articles?area=${areaId}`} aria-label={`${title}的${articles}篇文章`}>
        {articles}篇
      </TextLink>
    ),
  },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ColumnsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = listQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  return (
    <ListPage
      title="栏目"
      href="/staff/columns"
      add="加一个栏目"
      place={place}
      query={query}
      list={await listAllColumns(place, query)}
      columns={COLUMNS}
      empty="这里还没有栏目。"
    />
  )
}
