import { Group, Text } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import type { CaseKind } from '@/lib/answer/case/words'
import { type InboxQuery, inboxHref, KINDS, type Show } from '@/lib/answer/office/inbox-query'
import type { Inbox } from '@/lib/answer/office/list-cases'
import { BAD_SPAN } from '@/lib/answer/satisfaction/span'
import type { Place } from '@/lib/directory/area/place'
import classes from './inbox.module.css'
import { SHORT_KINDS } from './kinds'
import { SearchForm } from './SearchForm'

const SHOWN: Record<Show, string> = {
  open: '没办完',
  late: '逾期',
  today: '今天到期',
  news: '有新消息',
  done: '办完的',
  badService: `${BAD_SPAN}天里的服务差评`,
  badHandling: `${BAD_SPAN}天里的办理差评`,
}

function describe(query: InboxQuery, { counts }: Inbox): string {
  const { show } = query
  if (show !== 'open') return `${SHOWN[show]}：${counts.total}件`
  const due = [counts.late ? `${counts.late}件逾期` : '', counts.today ? `${counts.today}件今天到期` : '']
  const said = due.filter(Boolean).join('，')
  return `${counts.total}件没办完${said && `：${said}`}`
}

type ChipProps = { href: string; label: string; count?: number; isOn: boolean }

function Chip({ href, label, count, isOn }: ChipProps) {
  return (
    <LinkButton
      href={href}
      size="xs"
      variant={isOn ? 'filled' : 'default'}
      color={isOn ? 'dark.8' : undefined}
      aria-current={isOn ? 'page' : undefined}
    >
      {label}
      {count !== undefined && <b>&nbsp;{count}</b>}
    </LinkButton>
  )
}

type Props = { query: InboxQuery; inbox: Inbox; place: Place; settingsHref: string | null }

/** Which cases are listed, how many, and the ways to the others. */
export function InboxHead({ query, inbox, place, settingsHref }: Props) {
  const { counts } = inbox
  const { kind, show } = query
  const ofKind = (to: CaseKind | null) => inboxHref(query, { kind: to })
  const toShow = (to: Show) => inboxHref(query, { show: to })
  return (
    <>
      <PageTitle title="来信">
        <LinkButton
          className={classes.back}
          href={inboxHref(query, { id: null })}
          size="xs"
          variant="default"
        >
          回列表
        </LinkButton>
        <Text className={classes.lists} c="dimmed" style={{ flex: '1 1 12em' }}>
          {describe(query, inbox)}
        </Text>
        <Group gap="xs" className={classes.lists}>
          {show !== 'open' && <Chip href={toShow('open')} label="没办完的" isOn={false} />}
          {show !== 'done' && <Chip href={toShow('done')} label="办完的" isOn={false} />}
          {settingsHref && <Chip href={settingsHref} label="来信设置" isOn={false} />}
        </Group>
      </PageTitle>
      <div className={classes.lists}>
        <Group justify="space-between" gap="xs" mb="sm">
          <Group gap={6} component="nav" aria-label="看哪一类">
            <Chip href={ofKind(null)} label="全部" count={counts.total} isOn={kind === null} />
            {KINDS.map(one => (
              <Chip
                key={one}
                href={ofKind(one)}
                label={SHORT_KINDS[one]}
                count={counts.kinds[one]}
                isOn={kind === one}
              />
            ))}
            {show === 'open' && counts.news > 0 && (
              <Chip href={toShow('news')} label="有新消息" count={counts.news} isOn={false} />
            )}
            {show === 'open' && counts.late > 0 && (
              <Chip href={toShow('late')} label="只看逾期" count={counts.late} isOn={false} />
            )}
          </Group>
          <SearchForm query={query} />
        </Group>
        {(place.below.length > 0 || place.trail.length > 0) && (
          <details className={classes.places}>
            <summary>
              {place.area.name}
              {place.below.length > 0 && '和下面各处'}，换一个地方
            </summary>
            <PlaceLinks
              place={place}
              href={`${inboxHref({ ...query, area: null, id: null, page: 1 }).replace(/\?|$/, '?')}&area=`}
            />
          </details>
        )}
      </div>
    </>
  )
}
