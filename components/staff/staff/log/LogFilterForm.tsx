import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { LOG_ACTIONS } from '@/lib/staff/log/actions'
import type { FilterErrors, FilterField } from '@/lib/staff/log-reading/log-filter'
import { DayField } from './DayField'

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
  const places = [
    EVERYTHING,
    ...areas.map(({ id, name, depth }) => ({ value: String(id), label: `${'　'.repeat(depth)}${name}` })),
  ]
  return (
    <form method="get" action="/staff/log" aria-label="筛选">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="md" verticalSpacing="sm">
        <DayField label="从哪天" {...field('from')} />
        <DayField label="到哪天" {...field('to')} />
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
