import { Text } from '@mantine/core'
import type { LineNumbers as Numbers } from '@/lib/directory/card/line-numbers'

type Props = {
  /** Null: residents do not see the line. */
  numbers: Numbers | null
  /** When they see it. */
  when?: string
}

/** Which number of a line residents see, and which waits to be rung. */
export function LineNumbers({ numbers, when = '居民现在' }: Props) {
  return (
    <Text size="sm">
      {numbers
        ? `${[`${when}看到：${numbers.seen}`, ...numbers.waits].join('；')}。`
        : `${when}看不到这一行。`}
    </Text>
  )
}
