'use client'
import { useEffect, useState } from 'react'
import type { TargetGroup } from '@/lib/answer/office/target-choices'

/** Long enough that a word is typed, short enough that one need not wait for it. */
const PAUSE_MS = 300

type Found = { groups: TargetGroup[] | null; said: string }

async function ask(officeId: number, words: string, signal: AbortSignal): Promise<Found> {
  const asked = new URLSearchParams({ office: String(officeId), q: words })
  const response = await fetch(`/staff/cases/targets?${asked}`, { signal })
  if (!response.ok) throw new Error(String(response.status))
  const groups: TargetGroup[] = await response.json()
  const count = groups.reduce((n, { items }) => n + items.length, 0)
  return { groups, said: count ? `找到${count}个，在下面选。` : `没有找到“${words}”。` }
}

/**
 * Those that words find, asked a moment after they are typed; the latest wins.
 * @returns found: null while nothing is looked for, or nothing could be asked; said: in Chinese, what came of it
 */
export function useFoundTargets(
  officeId: number,
  words: string,
): { found: TargetGroup[] | null; said: string } {
  const [{ groups, said }, setFound] = useState<Found>({ groups: null, said: '' })
  const asked = words.trim()
  useEffect(() => {
    if (!asked) return setFound({ groups: null, said: '' })
    const running = new AbortController()
    const timer = window.setTimeout(() => {
      ask(officeId, asked, running.signal).then(
        found => !running.signal.aborted && setFound(found),
        () => !running.signal.aborted && setFound({ groups: null, said: '没有找成，请再试一次。' }),
      )
    }, PAUSE_MS)
    return () => {
      window.clearTimeout(timer)
      running.abort()
    }
  }, [officeId, asked])
  return { found: groups, said }
}
