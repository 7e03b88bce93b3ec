import { Text } from '@mantine/core'
import type { LineNumbers as Numbers } from '@/lib/directory/card/line-numbers'

type Props = {
  /** Null: residents do not see the line. */
  numbers: Numbers | null
  /** When they see it. */
  when?: string
}

/** A number is read, and rung, whole. */
const keepWhole = (words: string) => words.replace(/(?<=\d) (?=\d)/g, '\u00a0')

/** Which number of a line residents see, and which waits to be rung. */
export function LineNumbers({ numbers, when = '居民现在' }: Props) {
  if (!numbers) return <Text size="sm">{when}看不到这一行。</Text>
  const said = [`${when}看到：${numbers.seen}`, ...numbers.waits].join('；')
  return <Text size="sm">{keepWhole(`${said}。`)}</Text>
}
