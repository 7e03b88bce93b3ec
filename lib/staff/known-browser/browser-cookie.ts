import 'server-only'
import { cookies } from 'next/headers'
import { areCookiesSecure } from '@/lib/system/config/own-addresses'
import { KNOWN_DAYS } from './known-browser'

/** With the prefix a browser lets nobody but this very host set it. */
const nameCookie = () => `${areCookiesSecure() ? '__Host-' : ''}mingbaika-browser`

/** What this request's browser carries to be known by; empty where it carries nothing. */
export async function readBrowserCookie(): Promise<string> {
  return (await cookies()).get(nameCookie())?.value ?? ''
}

/** Lets the browser carry it for a year. It opens nothing: it only keeps strangers from shutting the browser out. */
export async function keepBrowserCookie(token: string): Promise<void> {
  ;(await cookies()).set(nameCookie(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: areCookiesSecure(),
    path: '/',
    maxAge: KNOWN_DAYS * 86_400,
  })
}
