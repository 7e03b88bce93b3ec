'use client'
import { CloseButton } from '@mantine/core'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { FormState } from '@/lib/system/form/form-state'
import classes from './ActionBar.module.css'
import { FormIcon } from './FormIcon'
import { leaveNothing, listenToWord, lookAtWord } from './last-word'
import { NextLinks } from './NextLinks'
import { showMessage } from './show'
import { watchLeaving } from './watch-leaving'

/** What was said of a form that is gone, where no other form stands in for it: always in sight, with the focus. */
export function LastWord() {
  const word = useSyncExternalStore(listenToWord, lookAtWord, () => null)
  const said = useRef<HTMLDivElement>(null)
  // Whoever has gone on no longer needs it over their fields.
  const [read, setRead] = useState<FormState | null>(null)
  useEffect(() => {
    if (!word) return
    if (said.current) showMessage(said.current)
    return watchLeaving(leaveNothing)
  }, [word])
  if (!word) return null
  return (
    <div
      className={classes.lastWord}
      data-last-word=""
      data-read={read === word || undefined}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setRead(word)
      }}
    >
      <div ref={said} className={classes.message} data-status={word.status} tabIndex={-1} role="status">
        <FormIcon status={word.status} />
        <div>
          <b className={classes.title}>{word.message}</b>
          {word.more && <span className={classes.more}>{word.more}</span>}
          {word.next && <NextLinks links={word.next} />}
        </div>
      </div>
      <CloseButton aria-label="知道了" onClick={leaveNothing} />
    </div>
  )
}
