import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listAllColumns } from '@/lib/content/column/column-list'
import { listQuerySchema } from '@/lib/record/page'

const { metadata, Page } = listPage({
  title: '栏目',
  href: '/staff/columns',
  add: '加一个栏目',
  query: listQuerySchema,
  read: listAllColumns,
  columns: [
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
  ],
})

export { metadata, Page as default }
