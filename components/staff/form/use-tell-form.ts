'use client'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Fields that come, go, change places or are filled by a picker fire no event of their own: this tells the
 * form, so that whoever listens (what is kept unsaved, a preview) sees the change.
 * @param inside an element of the form
 * @param state what changes with the fields
 */
export function useTellForm(inside: RefObject<HTMLElement | null>, state: unknown) {
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) inside.current?.dispatchEvent(new Event('input', { bubbles: true }))
    first.current = false
  }, [state])
}
