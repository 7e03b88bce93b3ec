import { Button, Group, NativeSelect } from '@mantine/core'
import { LinkButton } from '@/components/staff/page/LinkButton'
import type { FitFilter, FitTown } from '@/lib/paper/fit/list-fits'

type Props = { filter: FitFilter; towns: FitTown[]; withCounty: boolean }

const ONLY = [
  { value: '', label: '全部' },
  { value: 'none', label: '不印说明也印不了的' },
  { value: 'terse', label: '不印说明就能印的' },
]

/** Which of the cards to show; a plain form that asks for another address. */
export function FitFilterForm({ filter, towns, withCounty }: Props) {
  const places = towns.map(({ id, name, above, cards }) => ({
    value: String(id),
    label: `${withCounty ? `${above} ` : ''}${name}（${cards}张）`,
  }))
  return (
    <form method="get" action="/staff/fits" aria-label="筛选">
      <Group gap="sm" align="end">
        <NativeSelect
          name="town"
          label="乡镇"
          data={[{ value: '', label: '全部' }, ...places]}
          defaultValue={filter.town ?? ''}
        />
        <NativeSelect name="only" label="哪些卡" data={ONLY} defaultValue={filter.only} />
        <Button type="submit" variant="default">
          筛选
        </Button>
        <LinkButton href="/staff/fits" variant="default">
          看全部
        </LinkButton>
      </Group>
    </form>
  )
}
