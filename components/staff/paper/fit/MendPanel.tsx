import { Group, Text } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import type { TooFullCard } from '@/lib/paper/fit/list-fits'
import { type Mend, titleMend } from '@/lib/paper/fit/mend'
import { OverflowList } from './OverflowList'

/** So many places are named; the others are counted. */
const NAMED = 12

type Props = {
  mend: Mend<TooFullCard>
  /** All places are named, however many. */
  isAlone: boolean
  /** Of the page with this alone on it. */
  hrefAlone: string
}

/** 固阳县 金山镇（多出12毫米） */
function namePlace({ above, name, words: { over } }: TooFullCard): string {
  const place = [above, name].filter(Boolean).join(' ')
  return over === null ? place : `${place}（多出${Math.max(1, Math.ceil(over))}毫米）`
}

/** What is to be changed once, whose it is, and for which cards. */
export function MendPanel({ mend, isAlone, hrefAlone }: Props) {
  const { service, isEnough, cards, fullest, terse } = mend
  const named = isAlone ? cards : cards.slice(0, NAMED)
  const more = cards.length - named.length
  return (
    <Panel title={titleMend(mend)}>
      {service ? (
        <Group gap="sm" mb="sm">
          <Text>这一项是{service.whose}</Text>
          <LinkButton size="xs" href={service.href}>
            {service.label}
          </LinkButton>
        </Group>
      ) : (
        <Text mb="sm">点地名去改。</Text>
      )}
      {cards.length > 1 && <Text size="sm">最满的一张是{namePlace(fullest)}：</Text>}
      <OverflowList lines={isEnough && service ? [service.said] : fullest.words.lines} />
      <Text size="sm" mt="sm">
        {terse === cards.length
          ? '不印说明就都能印。'
          : `不印说明就能印的${terse}张，不印说明也印不了的${cards.length - terse}张。`}
      </Text>
      <Group gap="md" mt="xs">
        {named.map(card => (
          <TextLink key={card.areaId} href={`/staff/areas/${card.areaId}`}>
            {namePlace(card)}
          </TextLink>
        ))}
        {more > 0 && <TextLink href={hrefAlone}>还有{more}个地方</TextLink>}
      </Group>
    </Panel>
  )
}
