import { Button, Group, NativeSelect, SimpleGrid } from '@mantine/core'
import { SPANS, type Span } from '@/lib/answer/satisfaction/span'

type Props = { areas: { id: number; name: string; depth: number }[]; areaId: number; span: Span }

const SPAN_CHOICES = Object.entries(SPANS).map(([value, label]) => ({ value, label }))

/** Whose, and how far back; a plain form that asks for another address. */
export function SpanForm({ areas, areaId, span }: Props) {
  const places = areas.map(({ id, name, depth }) => ({
    value: String(id),
    label: `${'　'.repeat(depth)}${name}`,
  }))
  return (
    <form method="get" action="/staff/satisfaction" aria-label="筛选">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="md" verticalSpacing="sm">
        <NativeSelect label="区域" name="area" data={places} defaultValue={String(areaId)} />
        <NativeSelect label="时间" name="span" data={SPAN_CHOICES} defaultValue={String(span)} />
      </SimpleGrid>
      <Group mt="md">
        <Button type="submit">看一看</Button>
      </Group>
    </form>
  )
}
