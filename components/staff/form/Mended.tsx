import type { ReactNode } from 'react'
import classes from './fields.module.css'

/** A field's input with what was made of the typed words under it. */
export function withMended(mended: string | undefined) {
  return (input: ReactNode) => (
    <>
      {input}
      <div className={classes.mended} aria-live="polite">
        {mended}
      </div>
    </>
  )
}
