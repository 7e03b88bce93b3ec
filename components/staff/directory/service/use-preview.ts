'use client'
import { type RefObject, useEffect, useState } from 'react'
import type { DrawnPreview } from '@/app/staff/(directory)/services/preview/draw-preview'
import { useRuns } from '@/components/staff/form/use-runs'

/** Long enough that a word is typed, short enough that one need not wait for it. */
const PAUSE_MS = 350

type Preview = { drawn: DrawnPreview | null; failed: boolean }

/** What the form says, as one string to compare. */
function readForm(form: HTMLFormElement, asVerified: boolean): { typed: FormData; said: string } {
  const typed = new FormData(form)
  if (asVerified) typed.set('asVerified', 'on')
  return { typed, said: JSON.stringify([...typed]) }
}

async function ask(typed: FormData, signal: AbortSignal): Promise<DrawnPreview> {
  const response = await fetch('/staff/services/preview', { method: 'POST', body: typed, signal })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

// A click may bring fields or take some away; where the form then says the same, nothing is asked.
const EVENTS = ['input', 'change', 'click']

/**
 * What a form would look like to residents, asked anew a moment after each change. The latest wins; one that
 * fails leaves the last that came.
 * @param around holds the one form
 * @param version of the record: the form begins anew with it
 */
export function usePreview(
  around: RefObject<HTMLElement | null>,
  version: string,
  asVerified: boolean,
): Preview {
  const [preview, setPreview] = useState<Preview>({ drawn: null, failed: false })
  // Until then a form does not say what its fields hold (components/staff/form/WhenRuns).
  const runs = useRuns()
  useEffect(() => {
    const box = around.current
    if (!box || !runs) return
    let timer: number | undefined
    let running: AbortController | undefined
    let asked = ''
    const refresh = () => {
      const form = box.querySelector('form')
      if (!form) return
      const { typed, said } = readForm(form, asVerified)
      if (said === asked) return
      asked = said
      running?.abort()
      const mine = new AbortController()
      running = mine
      ask(typed, mine.signal).then(
        drawn => !mine.signal.aborted && setPreview({ drawn, failed: false }),
        () => {
          if (mine.signal.aborted) return
          asked = ''
          setPreview(({ drawn }) => ({ drawn, failed: true }))
        },
      )
    }
    const soon = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(refresh, PAUSE_MS)
    }
    refresh()
    for (const event of EVENTS) box.addEventListener(event, soon)
    return () => {
      window.clearTimeout(timer)
      running?.abort()
      for (const event of EVENTS) box.removeEventListener(event, soon)
    }
  }, [around, version, asVerified, runs])
  return preview
}
