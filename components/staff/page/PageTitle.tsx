import { Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** The heading of a page, with what can be done beside it. */
export function PageTitle({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Group justify="space-between" mb="lg" gap="sm">
      <Title order={1} size="h2">
        {title}
      </Title>
      {children}
    </Group>
  )
}
