'use client'
import { Anchor, Badge, Group, VisuallyHidden } from '@mantine/core'
import Link from 'next/link'
import type { Recorded } from '@/app/staff/(desk)/checks/actions'
import { describeCheck, describeReports, STATE_NAMES } from '@/lib/directory/phone/check-words'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { WorkEntry } from '@/lib/directory/phone/work-list'
import type { FormState } from '@/lib/system/form/form-state'
import { CheckForm } from './CheckForm'
import classes from './checks.module.css'
import { DialCode } from './DialCode'

/** An entry that has a number to ring. */
export type Tappable = WorkEntry & { number: string }

/** One number to ring: what it is for, what is known of it, the ways to ring it, and what came of it. */
export function CheckCard({
  entry,
  onDone,
}: {
  entry: Tappable
  onDone: (state: FormState<Recorded>) => FormState
}) {
  const { phoneId, number, service, serviceId, area, category, state, also, lastCheck, cards, reports } =
    entry
  const shown = formatPhoneNumber(number)
  const overdue = state !== 'due' && state !== 'fine'
  const facts = [
    ['服务', `${area} · ${service}${entry.label ? ` · ${entry.label}` : ''}`],
    ...(also.length ? [['同一个号码', `也是${also.join('、')}，打一次都算；号码不对只算上面这一项`]] : []),
    ['类别', `${category}，每${entry.cycleDays}天核验一次`],
    ['来源', entry.source ?? '没有登记来源'],
    ...(reports ? [['居民反映', describeReports(reports)]] : []),
    ['上次核验', describeCheck(lastCheck)],
    ['用在', cards > 0 ? `${overdue ? '打通以后用在' : ''}${cards}个地方的明白卡上` : '现在没有明白卡用它'],
  ]
  return (
    <article
      className={classes.entry}
      data-entry={phoneId}
      data-overdue={overdue || undefined}
      tabIndex={-1}
      aria-label={`${service} ${shown}`}
    >
      <Group justify="space-between" gap="sm">
        <h2 className={classes.number}>
          <a href={`tel:${number}`}>{shown}</a>
        </h2>
        <Group gap="xs">
          {reports && <Badge color="deepRed">居民反映打不通</Badge>}
          {entry.emergency && (
            <Badge variant="outline" color="deepRed">
              应急
            </Badge>
          )}
          <Badge variant="light" color={overdue ? 'red' : 'yellow'}>
            {STATE_NAMES[state]}
          </Badge>
        </Group>
      </Group>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => [<dt key={`${name}-name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <CheckForm phoneId={phoneId} number={number} onDone={onDone} />
      <Group gap="lg" mt="md" align="flex-start">
        <DialCode number={number} />
        <Anchor component={Link} prefetch={false} href={`/staff/checks/${phoneId}`} lh="36px">
          核验记录<VisuallyHidden>：{shown}</VisuallyHidden>
        </Anchor>
        <Anchor component={Link} prefetch={false} href={`/staff/services/${serviceId}`} lh="36px">
          改号码<VisuallyHidden>：{shown}</VisuallyHidden>
        </Anchor>
      </Group>
    </article>
  )
}
