import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { PlaceLinks } from '@/components/staff/page/PlaceLinks'
import type { Place } from '@/lib/directory/area/place'
import type { ListQuery, Page } from '@/lib/record/page'
import { type Column, DataTable } from './DataTable'
import { Pager } from './Pager'

/** What a list is and how it looks, whichever place it is of. */
export type ListLook<Row> = {
  title: string
  /** The page's own address. */
  href: string
  /** What can be added here; none: nothing is. */
  add?: string
  columns: Column<Row>[]
  /** Said in the place of an empty list. */
  empty?: string
  /** Chosen beside the words to find; part of the address. */
  filters?: Filter[]
  /** Between the search and the table. */
  children?: ReactNode
}

type Props<Row> = ListLook<Row> & { place: Place; query: ListQuery; list: Page<Row> }

/** What a list may be narrowed by; the value '' is all. */
export type Filter = {
  name: string
  label: string
  value: string
  choices: { value: string; label: string }[]
}

/** A list of records of a place and all below it: where, which, and what can be done. */
export function ListPage<Row extends { id: number }>(props: Props<Row>) {
  const { title, href, add, place, query, list, columns, filters = [], children } = props
  const { empty = `这里还没有${title}。` } = props
  const chosen = filters.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])
  const addressOf = (...rest: string[][]) => `${href}?${new URLSearchParams([...chosen, ...rest])}`
  const found = query.q ? [['q', query.q]] : []
  const here = ['area', String(place.area.id)]
  return (
    <Stack gap="lg">
      <PageTitle title={title}>
        {add && <LinkButton href={`${href}/new?area=${place.area.id}`}>{add}</LinkButton>}
      </PageTitle>
      <PlaceLinks place={place} href={addressOf(['area', ''])} />
      <search>
        <form action={href}>
          <input type="hidden" name="area" value={place.area.id} />
          <Group gap="sm" align="end">
            <TextInput name="q" label={`找${title}`} defaultValue={query.q} maxLength={50} />
            {filters.map(({ name, label, value, choices }) => (
              <NativeSelect key={name} name={name} label={label} defaultValue={value} data={choices} />
            ))}
            <Button type="submit" variant="default">
              找
            </Button>
          </Group>
        </form>
      </search>
      {children}
      <div>
        <DataTable
          caption={title}
          columns={columns}
          rows={list.rows}
          empty={query.q ? `没有找到“${query.q}”。` : empty}
        />
        <Pager {...list} hrefOf={page => addressOf(here, ...found, ['page', String(page)])} />
      </div>
    </Stack>
  )
}
