import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listAllArticles } from '@/lib/content/column/article-list'
import { listQuerySchema } from '@/lib/record/page'

const { metadata, Page } = listPage({
  title: '文章',
  href: '/staff/articles',
  add: '写一篇文章',
  query: listQuerySchema,
  read: listAllArticles,
  columns: [
    { label: '标题', render: ({ id, title }) => <TextLink href={`/staff/articles/${id}`}>{title}</TextLink> },
    { label: '栏目', render: ({ columnTitle }) => columnTitle },
    { label: '区域', render: ({ areaName }) => areaName },
  ],
})

export { metadata, Page as default }
