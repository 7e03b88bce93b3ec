import 'server-only'
import { headers } from 'next/headers'
import { forbidden, redirect } from 'next/navigation'
import { isSignedOut, Refused } from '@/lib/staff/permission/refused'
import { type Actor, readAccount, readActor } from '@/lib/staff/session/actor'
import { PATH_HEADER } from '@/lib/system/config/request-headers'

/** Takes a refused visitor to where they can do something about it. */
async function leave(refused: Refused): Promise<never> {
  if (refused.reason === 'second-factor') redirect('/staff/account?why=second-factor')
  if (!isSignedOut(refused.reason)) forbidden()
  const path = (await headers()).get(PATH_HEADER) ?? '/staff'
  redirect(`/staff/login?${new URLSearchParams({ why: refused.reason, next: path })}`)
}

/**
 * Runs what a page reads, and answers a refusal as a page: the login, the account, or 403.
 * Wrap every call of lib that takes the actor.
 */
export async function guardPage<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Refused) return leave(error)
    throw error
  }
}

/** Who asks for this page, fit to work; anybody else is sent to where they belong. */
export function requirePageActor(): Promise<Actor> {
  return guardPage(readActor)
}

/** Who asks for this page, even while a required second factor is missing. */
export function requirePageAccount(): Promise<Actor> {
  return guardPage(readAccount)
}
