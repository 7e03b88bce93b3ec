'use client'
import { parse } from '@conform-to/dom'
import { useCallback, useEffect, useState } from 'react'
import type { FormValues } from './values'

type Unsaved = { savedAt: number; values: FormValues }

/**
 * Where a form is kept: by whose page it stands on (the frame's layout says it on the body), since several people
 * use one machine and each may find only their own.
 */
function nameOf(key: string): string {
  return `mingbaika-unsaved:${document.body.dataset.account ?? ''}:${key}`
}

function readStored(key: string): Unsaved | null {
  try {
    return JSON.parse(window.localStorage.getItem(nameOf(key)) ?? 'null')
  } catch {
    return null
  }
}

/** Forgets what is kept of a record, also of a form that has left the page by then. */
export function forgetUnsaved(key: string): void {
  try {
    if (key) window.localStorage.removeItem(nameOf(key))
  } catch {
    // Nothing was kept either.
  }
}

/** What a form holds now, nested as its names say. */
export function readValues(form: HTMLFormElement): FormValues {
  const typed = new FormData(form)
  for (const [name, value] of [...typed.entries()]) if (typeof value !== 'string') typed.delete(name)
  return parse(typed, { resolve: value => ({ value: value as FormValues }) }).payload as FormValues
}

/**
 * Keeps what is typed on this machine until it is saved, so that a lost connection, an ended session or a
 * closed tab loses nothing.
 * @param key names the record; an empty one keeps nothing (passwords)
 */
export function useUnsaved(key: string) {
  const [found, setFound] = useState<Unsaved | null>(null)
  useEffect(() => setFound(key ? readStored(key) : null), [key])
  const keep = useCallback(
    (form: HTMLFormElement) => {
      if (!key) return
      try {
        const unsaved: Unsaved = { savedAt: Date.now(), values: readValues(form) }
        window.localStorage.setItem(nameOf(key), JSON.stringify(unsaved))
      } catch {
        // A full or forbidden store: the form itself still holds what was typed.
      }
    },
    [key],
  )
  const forget = useCallback(() => {
    setFound(null)
    forgetUnsaved(key)
  }, [key])
  return { found, keep, forget }
}
