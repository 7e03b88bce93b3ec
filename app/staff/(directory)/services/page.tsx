import { Badge } from '@mantine/core'
import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listCategories } from '@/lib/directory/card/cards'
import { listServices, serviceQuerySchema } from '@/lib/directory/service/service-list'

const { metadata, Page } = listPage({
  title: '服务项目',
  href: '/staff/services',
  add: '加一项服务',
  query: serviceQuerySchema,
  read: listServices,
  columns: [
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
  ],
  async more({ query }) {
    const categories = (await listCategories()).map(({ id, name }) => ({ value: String(id), label: name }))
    const choices = [{ value: '', label: '全部' }, ...categories]
    return {
      filters: [{ name: 'category', label: '服务类别', value: String(query.category ?? ''), choices }],
    }
  },
})

export { metadata, Page as default }
