/** Why a call was refused; the words for each are the app's. */
export type RefusalReason =
  /** Nobody is logged in, or the session has run out. */
  | 'signed-out'
  /** Nothing was done in the session for too long. */
  | 'idle'
  /** The session was left, or ended by its own person from elsewhere. */
  | 'left'
  /** The account was changed or deactivated since this session began. */
  | 'ended'
  /** A second factor is required and not set up yet. */
  | 'second-factor'
  /** The role does not carry the permission. */
  | 'role'
  /** The record is not in the subtree of the account's home area. */
  | 'area'
  /** 双人审核: nobody publishes their own. */
  | 'four-eyes'

/** Whether a login is all that is missing. */
export function isSignedOut(reason: RefusalReason): boolean {
  return reason === 'signed-out' || reason === 'idle' || reason === 'left' || reason === 'ended'
}

/** Who called and where, for the log. */
export type RefusedCall = {
  actor: { id: number; name: string }
  areaId: number
  /** In Chinese: what the call was to change. */
  about?: string
}

/** A call that the account may not make. Thrown by lib, answered by the app; never a surprise, so never a 500. */
export class Refused extends Error {
  /** @param call where it is known; role and area are noted by the guard that throws them */
  constructor(
    readonly reason: RefusalReason,
    readonly call?: RefusedCall,
  ) {
    super(`refused: ${reason}`)
  }
}
