import { List } from '@mantine/core'

/** What takes the most room on a card, each with what to do about it. */
export function OverflowList({ lines }: { lines: string[] }) {
  return (
    <List size="sm">
      {lines.map(line => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}
