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
  return word && <Word word={word} />
}

function Word({ word }: { word: FormState }) {
  const bar = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLDivElement>(null)
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    // Whoever has gone on no longer needs it over their fields.
    const onFocus = ({ target }: FocusEvent) => setRead(!bar.current?.contains(target as Node))
    document.addEventListener('focusin', onFocus)
    // Again for each that was said, also in the same words.
    if (word && said.current) showMessage(said.current)
    const unwatch = watchLeaving(leaveNothing)
    return () => {
      document.removeEventListener('focusin', onFocus)
      unwatch()
    }
  }, [word])
  return (
    <div ref={bar} className={classes.lastWord} data-last-word="" data-read={isRead || undefined}>
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
