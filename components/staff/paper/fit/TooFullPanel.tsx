import { Group, Text } from '@mantine/core'
import { Panel } from '@/components/staff/page/Panel'
import { TextLink } from '@/components/staff/page/TextLink'
import type { Alike } from '@/lib/paper/fit/gather-alike'
import { OverflowList } from './OverflowList'

/** So many places are named; the others are counted. */
const NAMED = 12

/** Cards of which the same is said: what to do, and the way to each place's services. */
export function TooFullPanel({ group: { words, cards } }: { group: Alike }) {
  const more = cards.length - NAMED
  return (
    <Panel title={`${cards.length}张卡${words.head}`}>
      <OverflowList lines={words.lines} />
      <Text size="sm" mt="sm">
        点地名去改它的服务项目；上级统一的项目，在上级改一次就都改了。
      </Text>
      <Group gap="md" mt="xs">
        {cards.slice(0, NAMED).map(({ areaId, name, above }) => (
          <TextLink key={areaId} href={`/staff/areas/${areaId}`}>
            {[above, name].filter(Boolean).join(' ')}
          </TextLink>
        ))}
        {more > 0 && <Text size="sm">还有{more}个</Text>}
      </Group>
    </Panel>
  )
}
