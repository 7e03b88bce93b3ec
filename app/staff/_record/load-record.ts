import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { readId } from '@/app/staff/_action/area-param'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import type { RecordKind } from '@/lib/record/kinds'
import { historyPath } from '@/lib/record/paths'
import { type OpenRecord, openRecord } from '@/lib/revision/form/open-record'
import { readGivenUp } from '@/lib/revision/history/resume'
import type { Actor } from '@/lib/staff/session/actor'

export type RecordPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What else an address says of a new record: of which service it is the override, in which category … */
function tellApart(said: Record<string, string | string[] | undefined>): string {
  const pairs = Object.entries(said).map(([name, value]) => [name, [value].flat().join()])
  return new URLSearchParams(pairs.sort()).toString().slice(0, 200)
}

/**
 * What the page `/staff/{kind}/{id}` is opened on: id "new" with `?area=` (where it is to be), `?revision=`
 * (a proposal of a new record) or `?from=` (one that was given up), or a record's id. Anything that is gone leads to what became of it.
 */
export async function loadRecord(kind: RecordKind, props: RecordPageProps): Promise<OpenRecord> {
  const actor = await requirePageActor()
  const [{ id }, { area, revision, ...rest }] = await Promise.all([props.params, props.searchParams])
  const recordId = id === 'new' ? null : readId(id)
  if (id !== 'new' && recordId === null) notFound()
  const givenUpId = id === 'new' ? readId(rest.from) : null
  if (givenUpId !== null) return (await guardPage(() => resume(actor, kind, givenUpId))) ?? notFound()
  const revisionId = recordId === null ? readId(revision) : null
  const record = await guardPage(() =>
    openRecord(actor, kind, { recordId, revisionId, areaId: readId(area), told: tellApart(rest) }),
  )
  if (record) return record
  if (recordId !== null) redirect(historyPath(kind, recordId))
  redirect(`/staff/reviews/${revisionId}`)
}

/** A new record's form, filled with what was given up. */
async function resume(actor: Actor, kind: RecordKind, id: number): Promise<OpenRecord | null> {
  const givenUp = await readGivenUp(actor, kind, id)
  const record =
    givenUp && (await openRecord(actor, kind, { recordId: null, areaId: givenUp.areaId, told: `from ${id}` }))
  return record && { ...record, snapshot: givenUp.snapshot }
}
