'use client'
import { Alert, Stack } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Recorded } from '@/app/staff/(desk)/checks/actions'
import type { FormState } from '@/lib/system/form/form-state'
import { CheckCard, type Tappable } from './CheckCard'
import classes from './checks.module.css'

/** The numbers to ring. What was recorded is said above them, since the number itself may leave the list. */
export function CheckList({ entries, empty }: { entries: Tappable[]; empty: string }) {
  const router = useRouter()
  const list = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState<{ message: string; at: number } | null>(null)

  const finish =
    (at: number) =>
    (state: FormState<Recorded>): FormState => {
      setSaid({ message: state.message ?? '', at })
      if (state.data?.mend) router.push(`/staff/services/${state.data.mend}`)
      return { status: 'done' }
    }
  // The button that was pressed may have gone with its number: go on at the one that took its place.
  useEffect(() => {
    if (!said || (document.activeElement && document.activeElement !== document.body)) return
    const cards = list.current?.querySelectorAll<HTMLElement>('[data-entry]')
    cards?.[Math.min(said.at, cards.length - 1)]?.focus()
  }, [entries, said])

  return (
    <Stack gap="md" ref={list}>
      <div aria-live="polite" role="status" className={classes.said}>
        {said && <Alert color="green" title={said.message} />}
      </div>
      {entries.map((entry, at) => (
        <CheckCard key={entry.phoneId} entry={entry} onDone={finish(at)} />
      ))}
      {entries.length === 0 && <Alert color="green" title={empty} />}
    </Stack>
  )
}
