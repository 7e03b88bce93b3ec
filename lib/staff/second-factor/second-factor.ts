import 'server-only'
import { now } from '@/lib/system/clock/clock'
import { unseal } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { hashRecoveryCode } from './recovery-codes'
import { matchTotp } from './totp'

export const TOTP_PURPOSE = 'totp'

export type SecondFactor = { id: number; totpSecret: string | null; totpLastStep: number | null }

/** Two logins at once with one code: only one of them moves the step on. */
async function acceptTotp({ id, totpSecret, totpLastStep }: SecondFactor, code: string): Promise<boolean> {
  const secret = totpSecret && unseal(totpSecret, TOTP_PURPOSE)
  if (!secret) return false
  const step = await matchTotp(secret, code, now(), totpLastStep)
  if (step === null) return false
  const { count } = await getPrisma().staff.updateMany({
    where: { id, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  })
  return count === 1
}

async function useRecoveryCode(staffId: number, typed: string): Promise<boolean> {
  const { count } = await getPrisma().recoveryCode.updateMany({
    where: { staffId, codeHash: hashRecoveryCode(typed), usedAt: null },
    data: { usedAt: now() },
  })
  return count === 1
}

/** Whether a typed code, six digits or a recovery code, opens the account; it is used up by that. */
export async function acceptSecondFactor(account: SecondFactor, typed: string): Promise<boolean> {
  const code = typed.normalize('NFKC').replace(/\s/g, '')
  return /^\d{6}$/.test(code) ? acceptTotp(account, code) : useRecoveryCode(account.id, code)
}
