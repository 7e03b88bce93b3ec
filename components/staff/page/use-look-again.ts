'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** A page that nobody has touched for so long is left alone: its looking would keep the session of an empty chair open. */
const UNATTENDED_MS = 10 * 60_000
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focus'] as const

/** Looks at the page anew while something runs, as long as somebody sits before it; whoever comes back sees it at once. */
export function useLookAgain(running: boolean, everyMs: number): void {
  const router = useRouter()
  useEffect(() => {
    if (!running) return
    let attended = Date.now()
    const note = () => {
      attended = Date.now()
    }
    const look = () => {
      if (!document.hidden && Date.now() - attended < UNATTENDED_MS) router.refresh()
    }
    for (const sign of SIGNS) window.addEventListener(sign, note, { passive: true })
    const timer = setInterval(look, everyMs)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, note)
    }
  }, [running, everyMs, router])
}
