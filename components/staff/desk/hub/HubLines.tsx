import { Badge, Group, Stack, Text, Title } from '@mantine/core'
import { LineNumbers } from '@/components/staff/directory/service/LineNumbers'
import { LinkButton } from '@/components/staff/page/LinkButton'
import type { AreaHub, HubLine } from '@/lib/desk/hub/hub'
import type { Standing } from '@/lib/directory/card/standing-lines'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { formatDate } from '@/lib/system/clock/shanghai'
import classes from './HubLines.module.css'
import { LineActions } from './LineActions'

const STANDINGS: Record<Standing, { label: string; color: string }> = {
  own: { label: '这里的', color: 'green' },
  inherited: { label: '上级的', color: 'gray' },
  overridden: { label: '这里改写了', color: 'orange' },
  hidden: { label: '不显示', color: 'red' },
}

function sayOrigin({ standing, origin, offeredBy, hiddenAt }: HubLine, here: number): string {
  if (standing === 'own') return '这一行是这里自己的。'
  if (standing === 'inherited') return `这一行来自${origin.name}。`
  if (standing === 'overridden') return `${offeredBy.name}的这一行，在这里改写了。`
  return hiddenAt?.id === here
    ? `${offeredBy.name}的这一行，在这里不显示。`
    : `${hiddenAt?.name}不显示这一行。`
}

function PhoneStates({ line }: { line: HubLine }) {
  if (line.phones.length + line.waiting.length === 0)
    return <Text size="sm">还没有号码，卡上印可先拨的电话。</Text>
  // Of a line that residents do not see here, nobody sees a number now.
  const isSeen = line.standing !== 'hidden'
  return (
    <>
      {line.phones.length > 0 && <ShownPhones line={line} />}
      {!isSeen && line.phones.length === 0 && <Text size="sm">没有打得通的号码。</Text>}
      {isSeen && line.numbers.waits.length > 0 && <LineNumbers numbers={line.numbers} />}
    </>
  )
}

function ShownPhones({ line }: { line: HubLine }) {
  const from = line.phonesFrom?.id === line.origin.id ? '' : `${line.phonesFrom?.name}的号码 `
  return (
    <ul className={classes.phones}>
      {line.phones.map(({ id, number, label, kind, verifiedAt }) => (
        <li key={id}>
          <b>{formatPhoneNumber(number)}</b> {label} {from}
          {verifiedAt ? `${formatDate(verifiedAt)}打通核验` : kind === 'NATIONAL' ? '全国统一号码' : ''}
        </li>
      ))}
    </ul>
  )
}

function Line({ line, hub }: { line: HubLine; hub: AreaHub }) {
  const { label, color } = STANDINGS[line.standing]
  return (
    <li className={classes.line}>
      <div>
        <Group gap="xs">
          <Text fw={600}>{line.name}</Text>
          <Badge variant="outline" color={color}>
            {label}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {sayOrigin(line, hub.area.id)}
        </Text>
        <PhoneStates line={line} />
      </div>
      <LineActions key={line.standing} line={line} areaId={hub.area.id} mayPublish={hub.mayPublish} />
    </li>
  )
}

/** Category by category every line of an area's card, where it comes from, and what can be done about it. */
export function HubLines({ hub }: { hub: AreaHub }) {
  return (
    <Stack gap="lg">
      {hub.categories.map(category => (
        <section key={category.id}>
          <Group justify="space-between" gap="sm">
            <Title order={3} size="h5">
              {category.name}
            </Title>
            <LinkButton
              href={`/staff/services/new?area=${hub.area.id}&category=${category.id}`}
              size="xs"
              variant="default"
              aria-label={`在${category.name}里加一项服务`}
            >
              加一项服务
            </LinkButton>
          </Group>
          {category.lines.length === 0 && (
            <Text size="sm" mt="xs">
              这一类还没有服务，卡上印可先拨的电话。
            </Text>
          )}
          <ul className={classes.lines}>
            {category.lines.map(line => (
              <Line key={line.baseServiceId} line={line} hub={hub} />
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  )
}
