import { List, ListItem } from '@mantine/core'

/** What takes the most room on a card, each with what to do about it. */
export function OverflowList({ lines }: { lines: string[] }) {
  return (
    <List size="sm">
      {lines.map(line => (
        <ListItem key={line}>{line}</ListItem>
      ))}
    </List>
  )
}
