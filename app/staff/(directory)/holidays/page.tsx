import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { listHolidays } from '@/lib/directory/holiday/holiday-list'
import { listQuerySchema } from '@/lib/record/page'

const { metadata, Page } = listPage({
  title: '节假日',
  href: '/staff/holidays',
  add: '加一个节假日',
  query: listQuerySchema,
  read: listHolidays,
  columns: [
    { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/holidays/${id}`}>{name}</TextLink> },
    { label: '放假还是上班', render: ({ kind }) => kind },
    { label: '日子', render: ({ days }) => days },
    { label: '区域', render: ({ areaName }) => areaName },
  ],
})

export { metadata, Page as default }
