import { Button, Group, TextInput } from '@mantine/core'
import { type InboxQuery, inboxHref } from '@/lib/answer/office/inbox-query'

/** Finds cases by their 受理编号 or any words, in the list that is shown. */
export function SearchForm({ query }: { query: InboxQuery }) {
  const kept = new URL(inboxHref(query, { q: '' }), 'http://localhost').searchParams
  return (
    <search>
      <form action="/staff/cases">
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Group gap="xs" wrap="nowrap">
          <TextInput
            name="q"
            size="xs"
            aria-label="找来信"
            placeholder="受理编号、地名、内容"
            defaultValue={query.q}
            maxLength={50}
          />
          <Button type="submit" size="xs" variant="default">
            找
          </Button>
        </Group>
      </form>
    </search>
  )
}
