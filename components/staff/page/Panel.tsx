import { Paper, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Panel.module.css'

type Props = {
  title?: string
  /** Where links of the page lead; it can be given the focus. */
  id?: string
  /** As wide as a short form: in the middle of the page, or at its left. */
  narrow?: boolean | 'left'
  children: ReactNode
}

/** A sheet of paper on the page, with its heading. */
export function Panel({ title, id, narrow, children }: Props) {
  return (
    <Paper
      component="section"
      withBorder
      id={id}
      tabIndex={id ? -1 : undefined}
      className={classes.panel}
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
