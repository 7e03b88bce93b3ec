import { Badge, Group, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Column } from '@/components/staff/table/DataTable'
import { ListPage } from '@/components/staff/table/ListPage'
import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import {
  ANNOUNCEMENT_STATES,
  type AnnouncementRow,
  judgeAnnouncement,
  listAllAnnouncements,
} from '@/lib/content/announcement/announcement-list'
import { openPlace } from '@/lib/directory/area/place'
import { listQuerySchema } from '@/lib/record/page'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '公告' }

const COLORS = { waiting: 'blue', shown: 'green', expired: 'gray' }

const CHOICES = [
  { value: '', label: '全部' },
  { value: '1', label: '7天内到期的' },
]

const columnsAt = (at: Date): Column<AnnouncementRow>[] => [
  {
    label: '标题',
    render: ({ id, title }) => <TextLink href={`/staff/announcements/${id}`}>{title}</TextLink>,
  },
  { label: '类型', render: ({ kind }) => ANNOUNCEMENT_KINDS[kind] },
  { label: '区域', render: ({ areaName }) => areaName },
  { label: '发布', render: ({ publishAt }) => writeShanghai(publishAt) },
  { label: '到期', render: ({ expireAt }) => (expireAt ? writeShanghai(expireAt) : '不到期') },
  {
    label: '状态',
    render: row => {
      const state = judgeAnnouncement(row, at)
      return (
        <Badge variant="outline" color={COLORS[state]}>
          {ANNOUNCEMENT_STATES[state]}
        </Badge>
      )
    },
  },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AnnouncementsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const search = await searchParams
  const query = listQuerySchema.parse(search)
  const isExpiring = search.expiring === '1'
  const at = now()
  const place = await guardPage(() => openPlace(actor, query.area))
  return (
    <ListPage
      title="公告"
      href="/staff/announcements"
      add="写一条公告"
      place={place}
      query={query}
      list={await listAllAnnouncements(place, query, isExpiring ? at : null)}
      columns={columnsAt(at)}
      empty={isExpiring ? '这里没有7天内到期的公告。' : '这里还没有公告。'}
      filters={[{ name: 'expiring', label: '看哪些', value: isExpiring ? '1' : '', choices: CHOICES }]}
    >
      {isExpiring && (
        <Group gap="md">
          <Title order={2} size="h4">
            7天内到期的
          </Title>
          <TextLink href={`/staff/announcements?area=${place.area.id}`}>看全部公告</TextLink>
        </Group>
      )}
    </ListPage>
  )
}
