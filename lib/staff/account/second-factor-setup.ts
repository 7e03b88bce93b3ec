import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { changeAs, type Leave } from '@/lib/staff/call/change-as'
import { type AccountOutcome, answerProof, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { proveOwn } from '@/lib/staff/login/login-limits'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/staff/second-factor/recovery-codes'
import { acceptSecondFactor, TOTP_PURPOSE } from '@/lib/staff/second-factor/second-factor'
import { makeTotpSecret, matchTotp, totpAddress } from '@/lib/staff/second-factor/totp'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { seal, unseal } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { drawQrCode } from '@/lib/system/format/qr'

const WRONG_CODE = '验证码不对。请填手机上正在显示的六位数字；手机的时间要准。'

const FACTOR = { id: true, totpSecret: true, totpConfirmedAt: true, totpLastStep: true } as const

function findFactor(actor: Actor) {
  return getPrisma().staff.findUniqueOrThrow({ where: { id: actor.id }, select: FACTOR })
}

function noteChange(db: Prisma.TransactionClient, actor: Actor, summary: string) {
  return writeLog(db, { actor, areaId: actor.area.id, action: 'account.second-factor', summary })
}

export type TotpSetup = { secret: string; qr: string }

/** A secret for the actor's phone, worth nothing until a code confirms it; asked again, it is the same one. */
export async function startSetup(actor: Actor): Promise<AccountOutcome<TotpSetup>> {
  const row = await findFactor(actor)
  if (row.totpConfirmedAt) return refuseChange('两步验证已经开通了。')
  const kept = row.totpSecret && unseal(row.totpSecret, TOTP_PURPOSE)
  const secret = kept || makeTotpSecret()
  if (!kept) {
    const data = { totpSecret: seal(secret, TOTP_PURPOSE), totpLastStep: null }
    await changeAs(actor, db => db.staff.update({ where: { id: actor.id }, data, select: { id: true } }))
  }
  return { ok: true, value: { secret, qr: drawQrCode(totpAddress(secret, actor.email)).svg } }
}

/** Replaces every recovery code, used or not. */
async function saveCodes(db: Prisma.TransactionClient, actor: Actor): Promise<string[]> {
  const codes = makeRecoveryCodes()
  await db.recoveryCode.deleteMany({ where: { staffId: actor.id } })
  await db.recoveryCode.createMany({
    data: codes.map(code => ({ staffId: actor.id, codeHash: hashRecoveryCode(code) })),
  })
  return codes
}

/** Switches the second factor on, by a code that proves the phone has the secret. @returns recovery codes, shown once */
export async function confirmSetup(actor: Actor, code: string): Promise<AccountOutcome<string[]>> {
  const row = await findFactor(actor)
  if (row.totpConfirmedAt) return refuseChange('两步验证已经开通了。')
  const secret = row.totpSecret && unseal(row.totpSecret, TOTP_PURPOSE)
  const step = secret
    ? await matchTotp(secret, code.normalize('NFKC').replace(/\s/g, ''), now(), row.totpLastStep)
    : null
  if (step === null) return refuseChange(WRONG_CODE, 'code')
  const confirm = async (db: Prisma.TransactionClient, leave: Leave<string[] | null>) => {
    const { count } = await db.staff.updateMany({
      where: { id: actor.id, totpConfirmedAt: null, totpSecret: row.totpSecret },
      data: { totpConfirmedAt: now(), totpLastStep: step },
    })
    if (!count) return leave(null)
    await noteChange(db, actor, '开通了两步验证')
    return saveCodes(db, actor)
  }
  const codes = await changeAs<string[] | null>(actor, confirm, { isShownOnce: true })
  return codes ? { ok: true, value: codes } : refuseChange('两步验证已经开通了。')
}

/** A new set of recovery codes in the place of the old, by a code. @returns them, shown once */
export async function renewCodes(actor: Actor, code: string): Promise<AccountOutcome<string[]>> {
  const row = await findFactor(actor)
  if (!row.totpConfirmedAt) return refuseChange('两步验证还没有开通。')
  const proof = await proveOwn(actor.id, () => acceptSecondFactor(row, code))
  const unproven = answerProof(proof, WRONG_CODE, 'code')
  if (unproven) return unproven
  const renew = async (db: Prisma.TransactionClient) => {
    await noteChange(db, actor, '换了一组恢复码')
    return saveCodes(db, actor)
  }
  const codes = await changeAs(actor, renew, { isShownOnce: true })
  return { ok: true, value: codes }
}

/** Switches the second factor off, by a code; not while an area on the way up requires it. */
export async function switchOff(actor: Actor, code: string): Promise<AccountOutcome> {
  if (actor.mustHaveSecondFactor) return refuseChange('本地区要求两步验证，不能关掉。')
  const row = await findFactor(actor)
  if (!row.totpConfirmedAt) return refuseChange('两步验证还没有开通。')
  const proof = await proveOwn(actor.id, () => acceptSecondFactor(row, code))
  const unproven = answerProof(proof, WRONG_CODE, 'code')
  if (unproven) return unproven
  await changeAs(actor, async db => {
    const data = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }
    await db.staff.update({ where: { id: actor.id }, data, select: { id: true } })
    await db.recoveryCode.deleteMany({ where: { staffId: actor.id } })
    await noteChange(db, actor, '关掉了两步验证')
  })
  return DONE
}
