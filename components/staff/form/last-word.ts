import type { FormState } from '@/lib/system/form/form-state'

// What was said of a form that has left the page with the very answer: a new record has its own address from then
// on, what was decided about is no longer open. Whoever stands there next says it.

let word: FormState | null = null
const listeners = new Set<() => void>()

function set(next: FormState | null): void {
  if (word === next) return
  word = next
  for (const listener of listeners) listener()
}

/** Leaves what was said to whoever stands there next. */
export const leaveWord = (said: FormState) => set(said)

/** What was left has been heard. */
export const leaveNothing = () => set(null)

/** Takes what was left, once. */
export function takeWord(): FormState | null {
  const taken = word
  set(null)
  return taken
}

/** What was left and nobody has taken. */
export const lookAtWord = () => word

export function listenToWord(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
