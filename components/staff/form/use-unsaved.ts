'use client'
import { parse } from '@conform-to/dom'
import { useCallback, useEffect, useState } from 'react'
import { forgetUnsaved, keepUnsaved, readUnsaved, type Unsaved } from './unsaved-store'
import type { FormValues } from './values'

const clock = new Intl.DateTimeFormat('zh-CN', { timeStyle: 'short', timeZone: 'Asia/Shanghai' })

/** What a form holds now, nested as its names say. */
export function readValues(form: HTMLFormElement): FormValues {
  const typed = new FormData(form)
  for (const [name, value] of [...typed.entries()]) if (typeof value !== 'string') typed.delete(name)
  return parse(typed, { resolve: value => ({ value: value as FormValues }) }).payload as FormValues
}

/**
 * Keeps what is typed on this machine until it is saved or its account logs out, so that a lost connection, an ended
 * session or a closed tab loses nothing.
 * @param key names the record; an empty one keeps nothing (passwords)
 */
export function useUnsaved(key: string) {
  const [found, setFound] = useState<Unsaved | null>(null)
  /** When what is typed now was last kept, as a clock says it. */
  const [keptAt, setKeptAt] = useState('')
  useEffect(() => setFound(key ? readUnsaved(key) : null), [key])
  const keep = useCallback(
    (form: HTMLFormElement) => {
      if (!key) return
      const savedAt = Date.now()
      const isKept = keepUnsaved(key, { savedAt, values: readValues(form) })
      setKeptAt(isKept ? clock.format(savedAt) : '')
    },
    [key],
  )
  const forget = useCallback(() => {
    setFound(null)
    setKeptAt('')
    forgetUnsaved(key)
  }, [key])
  return { found, keptAt, keep, forget }
}
