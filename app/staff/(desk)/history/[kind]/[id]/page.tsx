import { Stack, Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { TextLink } from '@/components/staff/page/TextLink'
import { HistoryEntry } from '@/components/staff/revision/history/HistoryEntry'
import { Pager } from '@/components/staff/table/Pager'
import { RecordKind } from '@/lib/record/kinds'
import { listQuerySchema } from '@/lib/record/page'
import { historyPath, recordPath } from '@/lib/record/paths'
import { listRevisions } from '@/lib/revision/history/history'

export const metadata: Metadata = { title: '修改记录' }

const kindSchema = z.string().toUpperCase().pipe(z.enum(RecordKind))

type Props = {
  params: Promise<{ kind: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** All that a record ever said: who, when, what differed, and the way back. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await requirePageActor()
  const asked = await params
  const kind = kindSchema.safeParse(asked.kind)
  const id = readId(asked.id)
  if (!kind.success || id === null) notFound()
  const { page } = listQuerySchema.parse(await searchParams)
  const history = await guardPage(() => listRevisions(actor, kind.data, id, page))
  if (!history) notFound()
  const { title, isLive, mayPublish, revisions, total } = history
  return (
    <Stack gap="lg">
      <PageTitle title={`修改记录：${title}`}>
        {isLive && kind.data !== 'HIDING' && <TextLink href={recordPath(kind.data, id)}>打开这一条</TextLink>}
      </PageTitle>
      {!isLive && <Text>这一条已经撤下，居民看不到。可以从下面恢复。</Text>}
      {total === 0 && <Text>还没有人改过，现在的内容是最初录入的。</Text>}
      {revisions.map(revision => (
        <HistoryEntry
          key={revision.id}
          revision={revision}
          kind={kind.data}
          recordId={id}
          intent={mayPublish ? 'publish' : 'submit'}
        />
      ))}
      <Pager {...history} hrefOf={to => `${historyPath(kind.data, id)}?page=${to}`} />
    </Stack>
  )
}
