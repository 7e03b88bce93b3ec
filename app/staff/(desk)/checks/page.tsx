import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import type { Tappable } from '@/components/staff/directory/phone/CheckCard'
import { CheckList } from '@/components/staff/directory/phone/CheckList'
import { MissingTable } from '@/components/staff/directory/phone/MissingTable'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Pager } from '@/components/staff/table/Pager'
import {
  listWork,
  WORK_PAGE,
  type WorkCounts,
  type WorkEntry,
  type WorkKind,
} from '@/lib/directory/phone/work-list'

export const metadata: Metadata = { title: '号码核验' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const MOST_PAGES = 10_000

/** What can be rung: the rest have no number yet. */
function toTappable(entry: WorkEntry): Tappable[] {
  return entry.number === null ? [] : [{ ...entry, number: entry.number }]
}

function describe({ overdue, due, fine, reported }: WorkCounts): string {
  const said = reported > 0 ? `${reported}个号码居民反映打不通，` : ''
  return `${said}${overdue}个号码要马上打，${due}个在7天内到期，${fine}个有效。居民反映打不通的排在最前面，然后是应急的、印在明白卡上多的。`
}

/** The numbers to ring, most urgent first. */
export default async function ChecksPage({ searchParams }: Props) {
  const actor = await requirePageActor()
  const search = await searchParams
  const kind: WorkKind = search.show === 'missing' ? 'missing' : 'todo'
  const areaId = readId(search.area)
  const page = Math.min(readId(search.page) ?? 1, MOST_PAGES)
  const wish = { areaId: areaId ?? actor.area.id, kind, page: page - 1 }
  const { entries, counts } = await guardPage(() => listWork(actor, wish))
  const total = kind === 'missing' ? counts.missing : counts.todo
  const hrefOf = (to: WorkKind, at = 1) => {
    const query = new URLSearchParams()
    if (areaId) query.set('area', String(areaId))
    if (to === 'missing') query.set('show', to)
    if (at > 1) query.set('page', String(at))
    return `/staff/checks${query.size ? `?${query}` : ''}`
  }
  const tab = (to: WorkKind, label: string) => (
    <LinkButton
      href={hrefOf(to)}
      variant={kind === to ? 'filled' : 'default'}
      aria-current={kind === to ? 'page' : undefined}
    >
      {label}
    </LinkButton>
  )
  return (
    <>
      <PageTitle title="号码核验">
        <nav aria-label="看哪些">
          {tab('todo', `要打的 ${counts.todo}`)} {tab('missing', `缺号码 ${counts.missing}`)}
        </nav>
      </PageTitle>
      <Stack gap="md">
        {kind === 'todo' && <Text>{describe(counts)}</Text>}
        {kind === 'missing' && <Text>这些服务还没有人公布过号码，先打听到号码，填好以后再核验。</Text>}
        {areaId && areaId !== actor.area.id && (
          <Text>
            只列出一个区域的。<a href="/staff/checks">看{actor.area.name}全部</a>
          </Text>
        )}
        {kind === 'todo' ? (
          <CheckList
            entries={entries.flatMap(toTappable)}
            empty={total === 0 ? '号码都核验过了，今天不用打电话。' : '这一页没有了，请看前面的。'}
          />
        ) : (
          <MissingTable entries={entries} />
        )}
        <Pager
          page={page}
          pageCount={Math.ceil(total / WORK_PAGE)}
          total={total}
          hrefOf={at => hrefOf(kind, at)}
        />
      </Stack>
    </>
  )
}
