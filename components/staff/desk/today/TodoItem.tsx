import { Anchor, Group, Paper, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/staff/page/LinkButton'
import classes from './today.module.css'

type Props = {
  count: number
  /** "个号码要马上打" */
  unit: string
  why: string
  href?: string
  action?: string
  children?: ReactNode
}

/** One thing to do: how many, why, and the way to it. */
export function TodoItem({ count, unit, why, href, action, children }: Props) {
  return (
    <Paper component="li" withBorder className={classes.item}>
      <Group justify="space-between" gap="sm" wrap="wrap">
        <Text component="h2" className={classes.count}>
          <b>{count}</b> {unit}
        </Text>
        {href && <LinkButton href={href}>{action}</LinkButton>}
      </Group>
      <Text size="sm" c="dimmed">
        {why}
      </Text>
      {children}
    </Paper>
  )
}

type PlacesProps = { places: { total: number; first: { id: number; name: string }[] }; hrefOf: string }

/** The first few places of a list, each with its link, and how many more there are. */
export function PlaceLinks({ places, hrefOf }: PlacesProps) {
  const more = places.total - places.first.length
  return (
    <Group gap="md" mt="xs">
      {places.first.map(({ id, name }) => (
        <Anchor key={id} href={`${hrefOf}${id}`}>
          {name}
        </Anchor>
      ))}
      {more > 0 && <Text size="sm">还有{more}个</Text>}
    </Group>
  )
}
