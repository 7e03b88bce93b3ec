import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { RulesForm } from '@/components/staff/answer/case/RulesForm'
import { TemplatesForm } from '@/components/staff/answer/case/TemplatesForm'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import { TextLink } from '@/components/staff/page/TextLink'
import { openRules } from '@/lib/answer/office/save-rules'
import { openPlace } from '@/lib/directory/area/place'

export const metadata: Metadata = { title: '来信设置' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** How a county handles what residents say. */
export default async function CaseSettingsPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const areaId = readId((await searchParams).area) ?? actor.area.id
  const place = await guardPage(() => openPlace(actor, areaId, 'area:settings'))
  const rules = await guardPage(() => openRules(actor, areaId))
  const { kind } = place.area
  const isAbove = kind === 'REGION' || kind === 'CITY'
  return (
    <>
      <PageTitle title="来信设置">
        <TextLink href="/staff/cases">回来信</TextLink>
      </PageTitle>
      <Stack gap="lg" maw={760}>
        {(isAbove || place.trail.length > 0) && (
          <PlaceLinks place={place} href="/staff/cases/settings?area=" />
        )}
        {!rules && <Text>{isAbove ? '来信设置由旗县定，请选一个旗县。' : '来信设置由旗县统一定。'}</Text>}
        {rules && (
          <Panel title={`${rules.area.name}：期限和收什么`}>
            <RulesForm key={areaId} rules={rules} />
          </Panel>
        )}
        {rules && (
          <Panel title="答复模板">
            <TemplatesForm key={areaId} areaId={areaId} templates={rules.templates} />
          </Panel>
        )}
      </Stack>
    </>
  )
}
