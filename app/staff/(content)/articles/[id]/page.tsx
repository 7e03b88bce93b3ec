import { Text } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { ArticleForm } from '@/components/staff/content/column/ArticleForm'
import { TextLink } from '@/components/staff/page/TextLink'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { listColumnChoices } from '@/lib/content/column/column-list'

export const metadata: Metadata = { title: '文章' }

export default async function ArticlePage(props: RecordPageProps) {
  const actor = await requirePageActor()
  const record = await loadRecord('ARTICLE', props)
  const { area } = record
  const columns = await guardPage(() => listColumnChoices(actor, area.id))
  return (
    <RecordPage
      record={record}
      list={{ href: `/staff/articles?area=${area.id}`, label: '全部文章' }}
      withdrawal="居民再也打不开这篇文章。以后可以从修改记录里恢复。"
    >
      {columns.length > 0 ? (
        <ArticleForm record={record} columns={columns} />
      ) : (
        <Text>
          {area.name}还没有栏目，文章要写在栏目里。
          <TextLink href={`/staff/columns/new?area=${area.id}`} underline="always">
            先加一个栏目
          </TextLink>
        </Text>
      )}
    </RecordPage>
  )
}
