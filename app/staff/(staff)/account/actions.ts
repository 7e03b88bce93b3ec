'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { answerMismatch, answerOutcome } from '@/app/staff/_action/answer-outcome'
import { staffAction } from '@/app/staff/_action/staff-action'
import { changePassword } from '@/lib/staff/account/account'
import { endOtherSessions, endOwnSession } from '@/lib/staff/account/own-sessions'
import { confirmSetup, renewCodes, startSetup, switchOff } from '@/lib/staff/account/second-factor-setup'
import {
  codeSchema,
  currentSchema,
  oneSchema,
  passwordSchema,
  proofSchema,
} from '@/lib/staff/people/staff-form'
import { readAccount } from '@/lib/staff/session/actor'

// readAccount: whoever must set a second factor up may do that, and no other thing.
// New recovery codes do not refresh the page: it would take them away before they are read.

export const savePassword = staffAction(
  passwordSchema,
  async (actor, { current, password, repeated }) =>
    answerMismatch(password, repeated) ??
    answerOutcome(await changePassword(actor, current, password), '密码已改。别处的登录都已退出。'),
  readAccount,
)

export const beginSecondFactor = staffAction(
  currentSchema,
  async (actor, { current }) => answerOutcome(await startSetup(actor, current), ''),
  readAccount,
)

export const confirmSecondFactor = staffAction(
  codeSchema,
  async (actor, { code }) =>
    answerOutcome(await confirmSetup(actor, code), '两步验证已开通。别处的登录都已退出。'),
  readAccount,
)

export const renewRecoveryCodes = staffAction(
  proofSchema,
  async (actor, proof) => answerOutcome(await renewCodes(actor, proof), '恢复码已换新，旧的都不能用了。'),
  readAccount,
)

export const endSecondFactor = staffAction(
  proofSchema,
  async (actor, proof) => {
    const outcome = await switchOff(actor, proof)
    if (outcome.ok) refresh()
    return answerOutcome(outcome, '两步验证已关掉。')
  },
  readAccount,
)

export const endSession = staffAction(
  oneSchema,
  async (actor, { id }) => {
    const outcome = await endOwnSession(actor, id)
    refresh()
    return answerOutcome(outcome, '这个登录已经结束。')
  },
  readAccount,
)

export const endOthers = staffAction(
  z.object({}),
  async actor => {
    const outcome = await endOtherSessions(actor)
    refresh()
    return answerOutcome(outcome, '别处的登录都已结束。')
  },
  readAccount,
)
