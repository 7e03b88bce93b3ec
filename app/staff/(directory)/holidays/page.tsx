import { Text } from '@mantine/core'
import { listPage } from '@/app/staff/_record/list-page'
import { TextLink } from '@/components/staff/page/TextLink'
import { findLastNotice } from '@/lib/directory/calendar/statutory'
import { listHolidays } from '@/lib/directory/holiday/holiday-list'
import { listQuerySchema } from '@/lib/record/page'
import { now } from '@/lib/system/clock/clock'
import { shanghaiParts } from '@/lib/system/clock/shanghai'

/** How far the statutory days are known: what comes after may have to be written down here. */
function Known() {
  const { year } = shanghaiParts(now())
  const last = findLastNotice(year)
  const after = last === null ? `${year}年起` : `${last + 1}年起`
  return (
    <Text>
      {last !== null && `国务院办公厅的放假和调休安排已有到${last}年的，不用填。`}
      {after}的还没有，先按放假办法定死的日子算，没有调休；安排公布以后，差的日子可以加在这里。
    </Text>
  )
}

const { metadata, Page } = listPage({
  title: '节假日',
  href: '/staff/holidays',
  add: '加一个节假日',
  query: listQuerySchema,
  read: listHolidays,
  more: () => ({ children: <Known /> }),
  columns: [
    { label: '名称', render: ({ id, name }) => <TextLink href={`/staff/holidays/${id}`}>{name}</TextLink> },
    { label: '放假还是上班', render: ({ kind }) => kind },
    { label: '日子', render: ({ days }) => days },
    { label: '区域', render: ({ areaName }) => areaName },
  ],
})

export { metadata, Page as default }
