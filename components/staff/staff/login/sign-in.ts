/** The server has too much to do, or is not there: no answer to the login itself. */
export class Busy extends Error {}

/** Refused logins come with 401 and say why; all else that is no success says nothing of the login. */
async function ask<T>(path: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(`/api/auth/${path}`, { cache: 'no-store', ...options })
  if (!response.ok && response.status !== 401) throw new Busy()
  return response.json()
}

/**
 * Asks next-auth for a session, as its own signIn does; but that leaves the page, and what was typed, where an answer is
 * none of next-auth's.
 * @returns null when the session is there, else next-auth's word for why not
 * @throws Busy; TypeError where nothing answers
 */
export async function signIn(login: {
  email: string
  password: string
  code: string
}): Promise<string | null> {
  const { csrfToken } = await ask<{ csrfToken: string }>('csrf')
  const body = new URLSearchParams({ ...login, csrfToken, callbackUrl: '/staff', json: 'true' })
  const { url } = await ask<{ url: string }>('callback/credentials', { method: 'POST', body })
  return new URL(url, window.location.href).searchParams.get('error')
}
