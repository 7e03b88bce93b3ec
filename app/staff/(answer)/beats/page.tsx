import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { type Beat, type Done, listBeats } from '@/lib/answer/round/beats'
import { openPlace } from '@/lib/directory/area/place'

export const metadata: Metadata = { title: '网格巡查' }

type Row = Beat & { today: Done }

const COLUMNS: Column<Row>[] = [
  { label: '区域', render: ({ area }) => area.name },
  { label: '网格', render: ({ id, name }) => <TextLink href={`/staff/beats/${id}`}>{name}</TextLink> },
  { label: '今天早上', render: ({ today, points }) => `看了${today.morning}个，共${points.length}个` },
  { label: '今天晚上', render: ({ today, points }) => `看了${today.evening}个，共${points.length}个` },
  { label: '今天发现的问题', render: ({ today }) => today.found || '没有' },
  { label: '链接', render: ({ isRevoked }) => (isRevoked ? '收回了' : '在用') },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The beats of an area and what was looked at today. */
export default async function BeatsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const areaId = readId((await searchParams).area)
  const place = await guardPage(() => openPlace(actor, areaId, 'case:handle'))
  const beats = await guardPage(() => listBeats(actor, place.area.id))
  return (
    <>
      <PageTitle title="网格巡查">
        <LinkButton href={`/staff/beats/new?area=${place.area.id}`}>在{place.area.name}设一个网格</LinkButton>
      </PageTitle>
      <Stack gap="md">
        <Text>网格员用一个链接巡查：一个点按一下；发现问题就报上来，进本区域的来信。巡查记录留180天。</Text>
        <PlaceLinks place={place} href="/staff/beats?area=" />
        <DataTable caption="网格" columns={COLUMNS} rows={beats} empty="这里还没有设网格。" />
      </Stack>
    </>
  )
}
