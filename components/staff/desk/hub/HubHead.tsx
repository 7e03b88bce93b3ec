import { Anchor, Group, Stack, Text } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import type { AreaHub } from '@/lib/desk/hub/hub'
import { CHILD_KINDS, KIND_NAMES, PLACE_ICONS, STAGE_NAMES } from '@/lib/directory/area/area-form'
import { hasCard } from '@/lib/directory/area/has-card'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { historyPath } from '@/lib/record/paths'
import type { AreaRef } from '@/lib/system/tree/area-ref'

/** What else lies at an area, each with its own page. */
const OTHERS = [
  { href: 'services', label: '服务项目' },
  { href: 'organizations', label: '承办单位' },
  { href: 'holidays', label: '节假日' },
  { href: 'announcements', label: '公告' },
  { href: 'projects', label: '志愿服务项目' },
  { href: 'teams', label: '志愿服务队' },
  { href: 'activities', label: '活动' },
  { href: 'columns', label: '栏目' },
]

function describe({ kind, code, gbCode, rolloutStage, rolloutSince, ...county }: AreaHub['area']): string[] {
  return [
    KIND_NAMES[kind],
    `代码${code}`,
    gbCode ? `行政区划代码${gbCode}` : '',
    `明白卡：${STAGE_NAMES[rolloutStage]}${rolloutSince ? `（${rolloutSince}）` : ''}`,
    county.issuerName ? `落款：${county.issuerName}` : '',
    county.fallbackNumber ? `兜底电话：${formatPhoneNumber(county.fallbackNumber)}` : '',
    county.icon ? `图标：${PLACE_ICONS[county.icon]}` : '',
    county.headImageId ? '有头图' : '',
  ].filter(Boolean)
}

type Props = { hub: AreaHub; trail: AreaRef[]; childCount: number }

/** Which area this is, and the ways to everything of it. */
export function HubHead({ hub, trail, childCount }: Props) {
  const { area, openCount, openCases } = hub
  return (
    <Stack gap="sm">
      <Group component="nav" aria-label="上级区域" gap="xs">
        {trail.map(({ id, name }) => (
          <TextLink key={id} href={`/staff/areas/${id}`}>
            {name} ›
          </TextLink>
        ))}
      </Group>
      <PageTitle title={area.name}>
        <Group gap="md">
          <Anchor href={`/k/${area.code}`}>居民看到的页面</Anchor>
          {hasCard(area) && <Anchor href={`/k/${area.code}/card`}>纸质卡</Anchor>}
          <TextLink href={historyPath('AREA', area.id)}>修改记录</TextLink>
        </Group>
      </PageTitle>
      <Text>{describe(area).join(' · ')}</Text>
      {openCount > 0 && (
        <Text>
          这里有<TextLink href="/staff/reviews">{openCount}份修改还没有处理完</TextLink>。
        </Text>
      )}
      {openCases > 0 && (
        <Text>
          <TextLink href={`/staff/cases?area=${area.id}`}>来信{openCases}件没办完</TextLink>。
        </Text>
      )}
      <Panel title="这里的内容">
        <Group gap="md" component="nav" aria-label={`${area.name}的内容`}>
          {OTHERS.map(({ href, label }) => (
            <TextLink key={href} href={`/staff/${href}?area=${area.id}`}>
              {label}
            </TextLink>
          ))}
          {childCount > 0 && <TextLink href={`/staff/areas?area=${area.id}`}>下面的区域</TextLink>}
          {CHILD_KINDS[area.kind].length > 0 && (
            <LinkButton href={`/staff/areas/new?area=${area.id}`} size="xs" variant="default">
              在下面加一个区域
            </LinkButton>
          )}
        </Group>
      </Panel>
    </Stack>
  )
}
