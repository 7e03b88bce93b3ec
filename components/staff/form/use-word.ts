'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/system/form/form-state'
import { leaveWord, takeWord } from './last-word'
import { watchLeaving } from './watch-leaving'

/**
 * What a form says beside its action's answers, and what is said of it when the answer takes it off the page.
 * @param takes this form also says what another left (the one that it stands in for)
 */
export function useWord(takes: boolean) {
  const [word, setWord] = useState<FormState | null>(null)
  const unheard = useRef<FormState | null>(null)
  useEffect(() => {
    const left = takes ? takeWord() : null
    if (left) setWord(left)
    if (left) unheard.current = left
    const unwatch = watchLeaving(() => {
      unheard.current = null
    })
    return () => {
      unwatch()
      if (unheard.current) leaveWord(unheard.current)
    }
  }, [takes])
  /** Notes what must be heard even if the form goes. */
  const note = useCallback((said: FormState | null) => {
    unheard.current = said?.message ? said : null
  }, [])
  return { word, setWord, note }
}
