import 'server-only'
import type { KnownBrowser } from '@/lib/staff/known-browser/known-browser'
import { networkOf } from '@/lib/system/caller/network'
import { hashToken } from '@/lib/system/config/seal'
import { count, forget, giveBack, type Taken, take } from './limiters'
import { ACCOUNT, ADDRESS, CODELESS } from './wait'

export type Attempt = {
  /** Minutes to wait if this try turns out wrong; 0 while there are free ones. */
  waitMinutes: number
  /**
   * The password was right, the code is still to come: neither right nor wrong, though not for ever.
   * @returns minutes to wait where it was asked for too often without a code; the try then counts
   */
  awaitCode: () => Promise<number>
  /** It was right: the account starts afresh. The address only gets this try back, or one good account would clear it. */
  succeed: () => Promise<void>
}

const codelessKey = (key: string) => `codeless:${key}`
const strangersKey = (email: string) => `account:${hashToken(email)}`
const ownKey = (staffId: number) => `own:${staffId}`

/** A try of an address and of whoever tries: both count it. */
function makeAttempt(ofAddress: Taken, own: Taken): Attempt {
  const untake = async () => {
    await Promise.all([giveBack(ofAddress), giveBack(own)])
  }
  return {
    waitMinutes: Math.max(ofAddress.waitMinutes, own.waitMinutes),
    awaitCode: async () => {
      const asked = await take(codelessKey(own.key), CODELESS)
      if (typeof asked === 'number') return asked
      await untake()
      return 0
    },
    succeed: async () => {
      await Promise.all([giveBack(ofAddress), forget(own.key), forget(codelessKey(own.key))])
    },
  }
}

/**
 * Takes one try from the allowances, in PostgreSQL, so that every server of the same database counts together. A browser
 * that the account knows has an allowance of its own, which nobody outside can use up: neither a shut account nor a shut
 * address stops it. All others share the account's and their network's; a network's tries count however the account stands.
 * @param known the browser, where the account knows it
 * @returns how many minutes to wait, where there is none to take
 */
export async function takeAttempt(
  email: string,
  address: string,
  known: KnownBrowser | null,
): Promise<Attempt | { lockedMinutes: number }> {
  const addressKey = `address:${hashToken(networkOf(address))}`
  const ofAddress = known ? await count(addressKey) : await take(addressKey, ADDRESS)
  if (typeof ofAddress === 'number') return { lockedMinutes: ofAddress }
  const key = known ? `browser:${known.staffId}:${known.tokenHash}` : strangersKey(email)
  const own = await take(key, ACCOUNT)
  return typeof own === 'number' ? { lockedMinutes: own } : makeAttempt(ofAddress, own)
}

/** Lifts what tries from outside and its own person's have brought upon an account: somebody vouches for it anew. */
export async function liftWaits(staffId: number, email: string): Promise<void> {
  const strangers = strangersKey(email)
  await Promise.all([forget(strangers), forget(codelessKey(strangers)), forget(ownKey(staffId))])
}

/**
 * Lets somebody who is in prove who they are again, within the same limits: a session left open is no
 * place to guess the password or the code.
 * @returns whether it was right, or how many minutes to wait
 */
export async function proveOwn(
  staffId: number,
  check: () => Promise<boolean>,
): Promise<boolean | { lockedMinutes: number }> {
  const taken = await take(ownKey(staffId), ACCOUNT)
  if (typeof taken === 'number') return { lockedMinutes: taken }
  const right = await check()
  if (right) await forget(taken.key)
  return right
}
