import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { BeatForm } from '@/components/staff/answer/beat/BeatForm'
import { BeatLink } from '@/components/staff/answer/beat/BeatLink'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { type Done, getBeat } from '@/lib/answer/round/beats'
import { openPlace } from '@/lib/directory/area/place'
import type { Actor } from '@/lib/staff/session/actor'
import { sayMonthDay } from '@/lib/system/clock/days'

export const metadata: Metadata = { title: '网格' }

type Day = Done & { day: string }

const COLUMNS: Column<Day>[] = [
  { label: '日期', render: ({ day }) => sayMonthDay(day) },
  { label: '早', render: ({ morning }) => `看了${morning}个` },
  { label: '晚', render: ({ evening }) => `看了${evening}个` },
  { label: '发现问题', render: ({ found }) => found || '没有' },
]

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function NewBeat({ actor, areaId }: { actor: Actor; areaId: number | null }) {
  const { area } = await guardPage(() => openPlace(actor, areaId, 'case:handle'))
  return (
    <>
      <PageTitle title={`${area.name}的新网格`} />
      <Panel narrow="left">
        <BeatForm beat={null} areaId={area.id} />
      </Panel>
      <Text size="sm" c="dimmed" mt="sm" maw={480}>
        网格员报问题时选的类别（楼道堆物、消防通道这些）全旗县一样，在
        <TextLink underline="always" href="/staff/cases/settings">
          来信设置
        </TextLink>
        里改。
      </Text>
    </>
  )
}

/** One beat: its points, its link, its last two weeks. */
export default async function BeatPage({ params, searchParams }: Props) {
  const actor = await requirePageActor()
  const { id } = await params
  if (id === 'new') return <NewBeat actor={actor} areaId={readId((await searchParams).area)} />
  const asked = readId(id)
  const beat = asked && (await guardPage(() => getBeat(actor, asked)))
  if (!beat) notFound()
  return (
    <>
      <PageTitle title={`${beat.area.name} ${beat.name}`} />
      <Stack gap="lg" maw={720}>
        <Panel title="链接">
          <BeatLink id={beat.id} address={beat.address} />
        </Panel>
        <Panel title="网格名和要看的点">
          <BeatForm beat={beat} areaId={beat.area.id} />
        </Panel>
        <Panel title="最近两周">
          <DataTable
            caption="最近两周的巡查"
            columns={COLUMNS}
            rows={beat.days}
            keyOf={({ day }) => day}
            empty="最近两周没有巡查。"
          />
          <Text size="sm" c="dimmed" mt="sm">
            点过的只算当天；改了要看的点，以前的记录不变。
          </Text>
        </Panel>
      </Stack>
    </>
  )
}
