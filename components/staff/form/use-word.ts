'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/system/form/form-state'
import { leaveWord, takeWord } from './last-word'
import { watchLeaving } from './watch-leaving'

/** The latest that was done on this page, by which form: what came before is no longer news. */
let latest: { owner: object; said: FormState } | null = null

/**
 * What a form says beside its action's answers, and what is said of it when the answer takes it off the page.
 * @param takes this form also says what another left (the one that it stands in for)
 */
export function useWord(takes: boolean) {
  const [word, setWord] = useState<FormState | null>(null)
  const owner = useRef({})
  /** Notes what must be heard even if the form goes; null: nothing. */
  const note = useCallback((said: FormState | null) => {
    if (said?.message) latest = { owner: owner.current, said }
    else if (latest?.owner === owner.current) latest = null
  }, [])
  useEffect(() => {
    const left = takes ? takeWord() : null
    if (left) setWord(left)
    if (left) note(left)
    const unwatch = watchLeaving(() => note(null))
    const me = owner.current
    return () => {
      unwatch()
      if (latest?.owner !== me) return
      leaveWord(latest.said)
      latest = null
    }
  }, [takes, note])
  return { word, setWord, note }
}
