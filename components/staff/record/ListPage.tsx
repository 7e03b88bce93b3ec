import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Place } from '@/lib/area/place'
import type { ListQuery, Page } from '@/lib/record/page'
import { LinkButton } from '../LinkButton'
import { PageTitle } from '../PageTitle'
import { PlaceLinks } from '../print/PlaceLinks'
import { type Column, DataTable } from '../table/DataTable'
import { Pager } from '../table/Pager'

type Props<Row> = {
  title: string
  /** The page's own address. */
  href: string
  /** What can be added here; none: nothing is. */
  add?: string
  place: Place
  query: ListQuery
  list: Page<Row>
  columns: Column<Row>[]
  empty: string
  /** Chosen beside the words to find; part of the address. */
  filters?: Filter[]
  children?: ReactNode
}

/** What a list may be narrowed by; the value '' is all. */
export type Filter = {
  name: string
  label: string
  value: string
  choices: { value: string; label: string }[]
}

/** A list of records of a place and all below it: where, which, and what can be done. */
export function ListPage<Row extends { id: number }>(props: Props<Row>) {
  const { title, href, add, place, query, list, columns, empty, filters = [], children } = props
  const addressOf = (changed: Partial<Record<'area' | 'q' | 'page', string | number>>) => {
    const chosen = Object.fromEntries(filters.map(({ name, value }) => [name, value]))
    const all = { area: place.area.id, q: query.q, ...chosen, ...changed }
    const filled = Object.entries(all).filter(([, value]) => value !== '')
    return `${href}?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}`
  }
  return (
    <Stack gap="lg">
      <PageTitle title={title}>
        {add && <LinkButton href={`${href}/new?area=${place.area.id}`}>{add}</LinkButton>}
      </PageTitle>
      <PlaceLinks place={place} href={`${href}?area=`} />
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
          keyOf={({ id }) => id}
          empty={query.q ? `没有找到“${query.q}”。` : empty}
        />
        <Pager {...list} hrefOf={page => addressOf({ page })} />
      </div>
    </Stack>
  )
}
