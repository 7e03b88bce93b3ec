import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { type ArticleRow, listAllArticles } from '@/lib/content/column/article-list'
import { openPlace } from '@/lib/directory/area/place'
import { listQuerySchema } from '@/lib/record/page'

export const metadata: Metadata = { title: '文章' }

const COLUMNS: Column<ArticleRow>[] = [
  { label: '标题', render: ({ id, title }) => <TextLink href={`/staff/articles/${id}`}>{title}</TextLink> },
  { label: '栏目', render: ({ columnTitle }) => columnTitle },
  { label: '区域', render: ({ areaName }) => areaName },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function ArticlesPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const query = listQuerySchema.parse(await searchParams)
  const place = await guardPage(() => openPlace(actor, query.area))
  return (
    <ListPage
      title="文章"
      href="/staff/articles"
      add="写一篇文章"
      place={place}
      query={query}
      list={await listAllArticles(place, query)}
      columns={COLUMNS}
      empty="这里还没有文章。"
    />
  )
}
