'use client'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/system/form/form-state'
import classes from './ActionBar.module.css'
import { FormMessage } from './FormMessage'

type Props = {
  /** What came of the last press, or how what is typed stands. */
  said: FormState
  message: RefObject<HTMLDivElement | null>
  /** Stays where it is: for one button, or a form in a narrow place. */
  inline: boolean
  children: ReactNode
}

/** Fields stop above a bar that sticks, however high its text makes it. */
function useHeight(bar: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const watcher = new ResizeObserver(() =>
      element.parentElement?.style.setProperty('--bar-height', `${element.offsetHeight}px`),
    )
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [bar])
}

/** The buttons of a form and, beside them and always in sight, what came of pressing one. */
export function ActionBar({ said, message, inline, children }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  useHeight(bar)
  return (
    <div ref={bar} className={classes.bar} data-inline={inline || undefined} data-status={said.status}>
      <FormMessage message={message} said={said} />
      <div className={classes.buttons}>{children}</div>
    </div>
  )
}
