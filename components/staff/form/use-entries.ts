'use client'
import { useRef, useState } from 'react'
import { type FormValue, type FormValues, groupOf, listOf } from './values'

/** One of a list of groups of fields; its key stays with it wherever it moves. */
export type Entry = { key: number; values: FormValues }

/** Entries and what changes them. */
export type Entries = ReturnType<typeof useEntries>

/** A list that grows, shrinks and changes its order, of groups of fields. */
export function useEntries(start: FormValue) {
  const next = useRef(0)
  const make = (values: FormValues): Entry => ({ key: next.current++, values })
  const [entries, setEntries] = useState(() => listOf(start).map(value => make(groupOf(value))))
  return {
    entries,
    /** @param values what the new one starts with */
    add: (values: FormValues = {}) => setEntries(now => [...now, make(values)]),
    remove: (key: number) => setEntries(now => now.filter(entry => entry.key !== key)),
    /** @param by -1 up, 1 down */
    move: (key: number, by: number) =>
      setEntries(now => {
        const at = now.findIndex(entry => entry.key === key)
        const moved = [...now]
        const [entry] = moved.splice(at, 1)
        moved.splice(at + by, 0, entry!)
        return moved
      }),
  }
}
