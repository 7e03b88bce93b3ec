import { Alert, Button, Group, Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { LogFilterForm } from '@/components/staff/staff/log/LogFilterForm'
import { LogTable } from '@/components/staff/staff/log/LogTable'
import { SettingsChanges } from '@/components/staff/staff/log/SettingsChanges'
import {
  FILTER_FIELDS,
  type FilterField,
  readCursor,
  readFilter,
  writeCursor,
} from '@/lib/staff/log-reading/log-filter'
import { listLog, listLogAreas, MOST_EXPORTED } from '@/lib/staff/log-reading/read-log'
import { listSettingsChanges, SHOWN_DAYS } from '@/lib/staff/log-reading/settings-changes'
import { readLogDays } from '@/lib/staff/retention/retention'

export const metadata: Metadata = { title: '修改日志' }

type Search = Record<string, string | string[] | undefined>

/** What was typed, to stand in the form again and in the addresses of the next page and of the file. */
function readTyped(search: Search): Partial<Record<FilterField, string>> {
  const typed = FILTER_FIELDS.map(name => [name, [search[name]].flat()[0]] as const)
  return Object.fromEntries(typed.filter(([, value]) => value))
}

/** Everything that was done in the subtree, newest first. */
export default async function LogPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requirePageActor()
  const search = await searchParams
  const typed = readTyped(search)
  const read = readFilter(search)
  const before = readCursor(search.before)
  const lost = search.before !== undefined && !before
  const areas = await guardPage(() => listLogAreas(actor))
  const changes = before ? [] : await guardPage(() => listSettingsChanges(actor))
  const list = read.ok ? await guardPage(() => listLog(actor, read.filter, before)) : null
  const query = new URLSearchParams(typed)
  const next = list?.next && new URLSearchParams({ ...typed, before: writeCursor(list.next) })
  return (
    <>
      <PageTitle title="修改日志">
        {read.ok && (
          <Button
            component="a"
            href={`/staff/log/csv${query.size ? `?${query}` : ''}`}
            variant="default"
            download
          >
            导出表格（CSV）
          </Button>
        )}
      </PageTitle>
      <Stack gap="lg">
        <SettingsChanges rows={changes} days={SHOWN_DAYS} />
        <Panel>
          <LogFilterForm typed={typed} errors={read.ok ? {} : read.errors} areas={areas} />
        </Panel>
        {lost && <Alert color="orange" role="status" title="翻页的位置不对，从最新的列起。" />}
        {!read.ok && <Alert color="red" role="status" title="筛选条件有几处要改，已在上面标出。" />}
        {list && <LogTable rows={list.rows} />}
        <Group gap="sm">
          {before && (
            <LinkButton href={`/staff/log${query.size ? `?${query}` : ''}`} variant="default">
              回到最新的
            </LinkButton>
          )}
          {next && (
            <LinkButton href={`/staff/log?${next}`} variant="default">
              更早的
            </LinkButton>
          )}
        </Group>
        <span>日志保留{readLogDays()}天，登录的记录也一样，过了就自动删掉。</span>
        {read.ok && <span>导出的表格最多{MOST_EXPORTED}条，从最新的起；更多的请按日期分几次导出。</span>}
      </Stack>
    </>
  )
}
