import type { ReactNode } from 'react'
import { useRuns } from './use-runs'
import classes from './WhenRuns.module.css'

/** Fields whose value a state holds: typed into before the script runs, they would lose it. */
export function WhenRuns({ children }: { children: ReactNode }) {
  return (
    <fieldset className={classes.fields} disabled={!useRuns()}>
      {children}
    </fieldset>
  )
}
