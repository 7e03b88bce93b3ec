import 'server-only'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { type ListLook, ListPage } from '@/components/staff/table/ListPage'
import { openPlace, type Place } from '@/lib/directory/area/place'
import type { ListQuery, Page } from '@/lib/record/page'
import type { Actor } from '@/lib/staff/session/actor'

type Declared<Row, Query extends ListQuery> = ListLook<Row> & {
  /** What the address is read for. */
  query: z.ZodType<Query>
  read: (place: Place, query: Query) => Promise<Page<Row>>
  /** What depends on who asks for what. May call lib with the actor: a refusal is answered as a page. */
  more?: (asked: { actor: Actor; place: Place; query: Query }) => More<Row> | Promise<More<Row>>
}

type More<Row> = Partial<ListLook<Row>> & { place?: Place }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The page that lists one kind of record, of a place and all below it; `metadata` and `Page` are its exports. */
export function listPage<Row extends { id: number }, Query extends ListQuery>({
  query: schema,
  read,
  more,
  ...look
}: Declared<Row, Query>): { metadata: Metadata; Page: (props: Props) => Promise<ReactNode> } {
  async function Page({ searchParams }: Props) {
    const actor = await requirePageActor()
    const query = schema.parse(await searchParams)
    const place = await guardPage(() => openPlace(actor, query.area))
    const rest = await guardPage(async () => more?.({ actor, place, query }))
    return <ListPage place={place} query={query} list={await read(place, query)} {...look} {...rest} />
  }
  return { metadata: { title: look.title }, Page }
}
