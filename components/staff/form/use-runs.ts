import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the page's script runs yet: before that a form cannot be sent, and what a state holds cannot be typed. */
export function useRuns(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
