import type { FormValues } from './values'

export type Unsaved = { savedAt: number; values: FormValues }

const PREFIX = 'mingbaika-unsaved:'

/** Whose page it is (the frame's layout says it on the body): several people use one machine, each finds their own. */
const ownPrefix = () => `${PREFIX}${document.body.dataset.account ?? ''}:`

/** A store that is full or forbidden keeps nothing: the form itself still holds what was typed. */
function tryStore<T>(run: (store: Storage) => T, otherwise: T): T {
  try {
    return run(window.localStorage)
  } catch {
    return otherwise
  }
}

/** What this account keeps under a key on this machine. */
export function readUnsaved(key: string): Unsaved | null {
  return tryStore(store => JSON.parse(store.getItem(ownPrefix() + key) ?? 'null'), null)
}

/** @returns whether it is kept */
export function keepUnsaved(key: string, unsaved: Unsaved): boolean {
  return tryStore(store => {
    store.setItem(ownPrefix() + key, JSON.stringify(unsaved))
    return true
  }, false)
}

/** Forgets what is kept of a record, also of a form that has left the page by then. */
export function forgetUnsaved(key: string): void {
  if (key) tryStore(store => store.removeItem(ownPrefix() + key), undefined)
}

const listOwn = () => tryStore(store => Object.keys(store).filter(name => name.startsWith(ownPrefix())), [])

/** How many records this account has something unsaved of, on this machine. */
export const countUnsaved = () => listOwn().length

/** Forgets all of this account: the next person at this machine finds nothing. */
export function forgetAllUnsaved(): void {
  for (const name of listOwn()) tryStore(store => store.removeItem(name), undefined)
}
