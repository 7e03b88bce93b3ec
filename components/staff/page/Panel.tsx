import { Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type Props = {
  title?: string /** As wide as a short form: in the middle of the page, or at its left. */
  narrow?: boolean | 'left'
  children: ReactNode
}

/** A sheet of paper on the page, with its heading. */
export function Panel({ title, narrow, children }: Props) {
  return (
    <Paper
      component="section"
      withBorder
      p="lg"
      maw={narrow ? 480 : undefined}
      mx={narrow === true ? 'auto' : undefined}
    >
      {title && (
        <Title order={2} size="h4" mb="md">
          {title}
        </Title>
      )}
      {children}
    </Paper>
  )
}
