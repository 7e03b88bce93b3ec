import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { SettingsForm } from '@/components/staff/directory/area/SettingsForm'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { type AreaSettings, listSettings, type Setting } from '@/lib/directory/area/settings'
import { formatMinuteOf } from '@/lib/system/clock/shanghai'

export const metadata: Metadata = { title: '设置' }

function sayOn({ holds, until }: Setting): string {
  if (!holds) return '没开'
  return until ? `已开，${formatMinuteOf(until)}起关` : '已开'
}

const COLUMNS: Column<AreaSettings>[] = [
  { label: '区域', render: ({ name }) => name },
  { label: '双人审核', render: ({ kind, fourEyes }) => (kind === 'COUNTY' ? sayOn(fourEyes) : '按旗县') },
  { label: '两步验证', render: ({ totpRequired }) => sayOn(totpRequired) },
  {
    label: '操作',
    render: ({ id, name }) => (
      <LinkButton
        href={`/staff/settings?area=${id}`}
        size="xs"
        variant="default"
        aria-label={`改${name}的设置`}
      >
        改
      </LinkButton>
    ),
  },
]

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const areas = await guardPage(() => listSettings(actor))
  const { area } = await searchParams
  const chosen = areas.find(({ id }) => String(id) === area)
  return (
    <>
      <PageTitle title="设置" />
      <Stack gap="lg">
        {chosen && (
          <Panel title={`${chosen.name}的设置`} narrow="left">
            <SettingsForm key={chosen.id} area={chosen} />
          </Panel>
        )}
        <DataTable caption="各区域的设置" columns={COLUMNS} rows={areas} empty="没有区域。" />
      </Stack>
    </>
  )
}
