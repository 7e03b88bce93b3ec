import { signOut } from 'next-auth/react'
import { forgetAllUnsaved } from '@/components/staff/form/unsaved-store'

/** Written at a sign-out, so that this account's other windows on this machine leave as well. */
const LEFT = 'mingbaika-left'

const LOGIN = '/staff/login?why=out'

/**
 * Ends the session, forgets all that this account keeps unsaved on this machine, and goes to the login. What failed
 * forgets nothing.
 * @returns whether it went well; then the page is about to change
 */
export async function leave(): Promise<boolean> {
  const account = document.body.dataset.account ?? ''
  try {
    const { url } = await signOut({ redirect: false, callbackUrl: LOGIN })
    // The server asks back when it did not take the call for the reader's own.
    if (url.includes('csrf=true')) return false
  } catch {
    return false
  }
  forgetAllUnsaved()
  try {
    window.localStorage.setItem(LEFT, `${account}:${Date.now()}`)
  } catch {
    // Nothing was kept there either.
  }
  window.location.assign(LOGIN)
  return true
}

/** Leaves this window, too, when its account signs out in another. @returns ends the watch */
export function watchLeft(): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    const account = document.body.dataset.account
    if (key !== LEFT || !account || !newValue?.startsWith(`${account}:`)) return
    forgetAllUnsaved()
    window.location.assign(LOGIN)
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}
