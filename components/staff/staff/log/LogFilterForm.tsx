import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { LOG_ACTIONS } from '@/lib/staff/log/actions'
import type { FilterErrors, FilterField } from '@/lib/staff/log-reading/log-filter'

type Props = {
  typed: Partial<Record<FilterField, string>>
  errors: FilterErrors
  areas: { id: number; name: string; depth: number }[]
}

const EVERYTHING = { value: '', label: '全部' }
const ACTIONS = [EVERYTHING, ...Object.entries(LOG_ACTIONS).map(([value, label]) => ({ value, label }))]

/** What of the log to show; a plain form that asks for another address. */
export function LogFilterForm({ typed, errors, areas }: Props) {
  const field = (name: FilterField) => ({
    name,
    defaultValue: typed[name] ?? '',
    error: errors[name],
    'aria-invalid': errors[name] ? (true as const) : undefined,
  })
  const day = { placeholder: '2026-11-24', maxLength: 10, inputMode: 'numeric', autoComplete: 'off' } as const
  const places = [
    EVERYTHING,
    ...areas.map(({ id, name, depth }) => ({ value: String(id), label: `${'　'.repeat(depth)}${name}` })),
  ]
  return (
    <form method="get" action="/staff/log" aria-label="筛选">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="md" verticalSpacing="sm">
        <TextInput label="从哪天" {...day} {...field('from')} />
        <TextInput label="到哪天" {...day} {...field('to')} />
        <TextInput label="谁" placeholder="姓名" maxLength={30} autoComplete="off" {...field('person')} />
        <NativeSelect label="操作" data={ACTIONS} {...field('action')} />
        <NativeSelect label="区域" data={places} {...field('area')} />
      </SimpleGrid>
      <Group mt="md" gap="sm">
        <Button type="submit">筛选</Button>
        <LinkButton href="/staff/log" variant="default">
          看全部
        </LinkButton>
      </Group>
    </form>
  )
}
