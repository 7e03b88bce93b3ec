/** What came of a change to an account: expected trouble is an answer. */
export type AccountOutcome<T = undefined> =
  | { ok: true; value: T }
  /** In Chinese, at one field or, without one, of the whole. */
  | { ok: false; message: string; field?: string }

export const DONE: AccountOutcome = { ok: true, value: undefined }

/** An answer for a change that cannot be. */
export function refuseChange(
  message: string,
  field?: string,
): { ok: false; message: string; field?: string } {
  return { ok: false, message, field }
}

/** What to answer to a proof that failed, or null when it held. */
export function answerProof(proof: boolean | { lockedMinutes: number }, wrong: string, field: string) {
  if (proof === true) return null
  return refuseChange(proof ? `试的次数太多了，请 ${proof.lockedMinutes} 分钟后再试。` : wrong, field)
}
