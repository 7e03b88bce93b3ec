import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { changeAs, type Leave } from '@/lib/staff/call/change-as'
import { type AccountOutcome, answerProof, DONE, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import { proveOwn } from '@/lib/staff/login/login-limits'
import { endSessions } from '@/lib/staff/open-session/end-sessions'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/staff/second-factor/recovery-codes'
import { acceptSecondFactor, type SecondFactor, TOTP_PURPOSE } from '@/lib/staff/second-factor/second-factor'
import { makeTotpSecret, matchTotp, totpAddress } from '@/lib/staff/second-factor/totp'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { addMinutes } from '@/lib/system/clock/shanghai'
import { seal, unseal } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import { drawQrCode } from '@/lib/system/format/qr'
import { isOwnPassword, WRONG_PASSWORD } from './own-password'

const WRONG_CODE = '验证码不对。请填手机上正在显示的六位数字；手机的时间要准。'
const THERE = '两步验证已经开通了。'
const NOT_THERE = '两步验证还没有开通。'
const STALE = '这个密钥过了时间，或者在别处又开通了一次。请刷新这一页，从头再来。'

/** How long a secret that was shown waits for its code. */
const OFFER_MINUTES = 15

const FACTOR = {
  id: true,
  totpSecret: true,
  totpOfferedAt: true,
  totpConfirmedAt: true,
  totpLastStep: true,
} as const

function findFactor(actor: Actor) {
  return getPrisma().staff.findUniqueOrThrow({ where: { id: actor.id }, select: FACTOR })
}

function noteChange(db: Prisma.TransactionClient, actor: Actor, summary: string) {
  return writeLog(db, { actor, areaId: actor.area.id, action: 'account.second-factor', summary })
}

export type TotpSetup = { secret: string; qr: string }

/**
 * A new secret for the actor's phone each time, by the password: whoever finds a session open gets none, and one that
 * was shown before is worth nothing.
 */
export async function startSetup(actor: Actor, current: string): Promise<AccountOutcome<TotpSetup>> {
  if ((await findFactor(actor)).totpConfirmedAt) return refuseChange(THERE)
  const proof = await proveOwn(actor.id, () => isOwnPassword(actor, current))
  const unproven = answerProof(proof, WRONG_PASSWORD, 'current')
  if (unproven) return unproven
  const secret = makeTotpSecret()
  const offer: TotpSetup = { secret, qr: drawQrCode(totpAddress(secret, actor.email)).svg }
  const write = async (
    db: Prisma.TransactionClient,
    leave: Leave<AccountOutcome<TotpSetup>>,
  ): Promise<AccountOutcome<TotpSetup>> => {
    const { count } = await db.staff.updateMany({
      where: { id: actor.id, totpConfirmedAt: null },
      data: { totpSecret: seal(secret, TOTP_PURPOSE), totpOfferedAt: now(), totpLastStep: null },
    })
    return count ? { ok: true, value: offer } : leave(refuseChange(THERE))
  }
  return changeAs(actor, write, { isShownOnce: true })
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

type Offered = { totpSecret: string | null; totpOfferedAt: Date | null; totpLastStep: number | null }

function readOffered({ totpSecret, totpOfferedAt }: Offered): string | null {
  if (!totpSecret || !totpOfferedAt || addMinutes(totpOfferedAt, OFFER_MINUTES) <= now()) return null
  return unseal(totpSecret, TOTP_PURPOSE)
}

/** Writes the second factor that a code has confirmed. @returns null where another secret was shown since */
async function saveFactor(actor: Actor, totpSecret: string | null, step: number): Promise<string[] | null> {
  const write = async (db: Prisma.TransactionClient, leave: Leave<string[] | null>) => {
    const { count } = await db.staff.updateMany({
      where: { id: actor.id, totpConfirmedAt: null, totpSecret },
      data: { totpConfirmedAt: now(), totpOfferedAt: null, totpLastStep: step },
    })
    if (!count) return leave(null)
    await endSessions(db, actor.id, 'CHANGED', { except: actor.sessionId })
    await noteChange(db, actor, '开通了两步验证')
    return saveCodes(db, actor)
  }
  return changeAs<string[] | null>(actor, write, { isShownOnce: true })
}

/**
 * Switches the second factor on, by a code that proves the phone has the secret shown last. Every other session, which
 * came in without it, ends.
 * @returns recovery codes, shown once
 */
export async function confirmSetup(actor: Actor, code: string): Promise<AccountOutcome<string[]>> {
  const row = await findFactor(actor)
  if (row.totpConfirmedAt) return refuseChange(THERE)
  const secret = readOffered(row)
  if (!secret) return refuseChange(STALE)
  let step: number | null = null
  const proof = await proveOwn(actor.id, async () => {
    step = await matchTotp(secret, code.normalize('NFKC').replace(/\s/g, ''), now(), row.totpLastStep)
    return step !== null
  })
  const unproven = answerProof(proof, WRONG_CODE, 'code')
  if (unproven) return unproven
  const codes = await saveFactor(actor, row.totpSecret, step!)
  return codes ? { ok: true, value: codes } : refuseChange(STALE)
}

/** What proves that it is still the same person: something known and something had. */
export type Proof = { current: string; code: string }

/** Both in one try: a right password does not bring the tries at the code back. @returns what to answer, or null */
async function refuseUnproven(actor: Actor, row: SecondFactor, { current, code }: Proof) {
  let knows = false
  const proof = await proveOwn(actor.id, async () => {
    knows = await isOwnPassword(actor, current)
    return knows && (await acceptSecondFactor(row, code))
  })
  return knows ? answerProof(proof, WRONG_CODE, 'code') : answerProof(proof, WRONG_PASSWORD, 'current')
}

/** A new set of recovery codes in the place of the old, by password and code. @returns them, shown once */
export async function renewCodes(actor: Actor, proof: Proof): Promise<AccountOutcome<string[]>> {
  const row = await findFactor(actor)
  if (!row.totpConfirmedAt) return refuseChange(NOT_THERE)
  const unproven = await refuseUnproven(actor, row, proof)
  if (unproven) return unproven
  const renew = async (db: Prisma.TransactionClient) => {
    await endSessions(db, actor.id, 'CHANGED', { except: actor.sessionId })
    await noteChange(db, actor, '换了一组恢复码')
    return saveCodes(db, actor)
  }
  const codes = await changeAs(actor, renew, { isShownOnce: true })
  return { ok: true, value: codes }
}

/** Switches the second factor off, by password and code; not while an area on the way up requires it. */
export async function switchOff(actor: Actor, proof: Proof): Promise<AccountOutcome> {
  if (actor.mustHaveSecondFactor) return refuseChange('本地区要求两步验证，不能关掉。')
  const row = await findFactor(actor)
  if (!row.totpConfirmedAt) return refuseChange(NOT_THERE)
  const unproven = await refuseUnproven(actor, row, proof)
  if (unproven) return unproven
  await changeAs(actor, async db => {
    const data = { totpSecret: null, totpConfirmedAt: null, totpLastStep: null }
    await db.staff.update({ where: { id: actor.id }, data, select: { id: true } })
    await db.recoveryCode.deleteMany({ where: { staffId: actor.id } })
    await endSessions(db, actor.id, 'CHANGED', { except: actor.sessionId })
    await noteChange(db, actor, '关掉了两步验证')
  })
  return DONE
}
