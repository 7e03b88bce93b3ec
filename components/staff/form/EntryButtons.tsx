import { Button, Group } from '@mantine/core'

type Props = {
  /** What the entry is called, with its place: 电话2. */
  title: string
  at: number
  count: number
  /** What its last button says. */
  remove: string
  onMove: (by: number) => void
  onRemove: () => void
}

/** Moves an entry of a list up and down, and takes it off. */
export function EntryButtons({ title, at, count, remove, onMove, onRemove }: Props) {
  return (
    <Group gap="xs">
      <Button
        size="xs"
        variant="default"
        disabled={at === 0}
        onClick={() => onMove(-1)}
        aria-label={`${title}上移`}
        data-move="-1"
      >
        上移
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={at === count - 1}
        onClick={() => onMove(1)}
        aria-label={`${title}下移`}
        data-move="1"
      >
        下移
      </Button>
      <Button size="xs" variant="default" onClick={onRemove} aria-label={`去掉${title}`}>
        {remove}
      </Button>
    </Group>
  )
}
