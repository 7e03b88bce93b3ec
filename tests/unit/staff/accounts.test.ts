import fc from 'fast-check'
import { generateSync } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { readLoginError } from '@/lib/staff/login/login-answer'
import { readNextPath } from '@/lib/staff/login/next-path'
import { ACCOUNT, ADDRESS, waitAfter } from '@/lib/staff/login/wait'
import { hashRecoveryCode, makeRecoveryCodes } from '@/lib/staff/second-factor/recovery-codes'
import { makeTotpSecret, matchTotp, STEP_S } from '@/lib/staff/second-factor/totp'
import { seal, unseal } from '@/lib/system/config/seal'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://nowhere/none'
  process.env.NEXTAUTH_SECRET ??= 'for tests only, of no worth elsewhere'
})

test('the wait: none while tries are free, then it doubles, never shrinks, never passes an hour', () => {
  for (const allowance of [ACCOUNT, ADDRESS]) {
    expect(waitAfter(allowance.free - 1, allowance)).toBe(0)
    expect([0, 1, 2, 3].map(more => waitAfter(allowance.free + more, allowance))).toEqual([1, 2, 4, 8])
    fc.assert(
      fc.property(fc.nat(1_000_000), tries => {
        const [now, next] = [waitAfter(tries, allowance), waitAfter(tries + 1, allowance)]
        expect(next).toBeGreaterThanOrEqual(now)
        expect(next).toBeLessThanOrEqual(60)
        if (now) expect(next).toBe(Math.min(now * 2, 60))
      }),
    )
  }
})

test('what is sealed opens for its purpose only, and never once a byte has changed', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (text, at) => {
      const box = seal(text, 'totp')
      expect(unseal(box, 'totp')).toBe(text)
      expect(unseal(box, 'other')).toBeNull()
      const bytes = Buffer.from(box, 'base64url')
      bytes[at % bytes.length]! ^= 1
      expect(unseal(bytes.toString('base64url'), 'totp')).toBeNull()
    }),
    { numRuns: 50 },
  )
  expect(unseal('', 'totp')).toBeNull()
  expect(seal('same', 'totp')).not.toBe(seal('same', 'totp'))
})

test('a code counts once, and only beside its own half minute', async () => {
  const secret = makeTotpSecret()
  const at = new Date('2026-11-24T08:00:10Z')
  const epoch = at.getTime() / 1000
  const codeAt = (steps: number) => generateSync({ secret, epoch: epoch + steps * STEP_S })
  const step = Math.floor(epoch / STEP_S)
  expect(await matchTotp(secret, codeAt(0), at, null)).toBe(step)
  expect(await matchTotp(secret, codeAt(-1), at, null)).toBe(step - 1)
  expect(await matchTotp(secret, codeAt(1), at, null)).toBe(step + 1)
  expect(await matchTotp(secret, codeAt(-3), at, null)).toBeNull()
  expect(await matchTotp(secret, codeAt(3), at, null)).toBeNull()
  expect(await matchTotp(secret, codeAt(0), at, step)).toBeNull()
  expect(await matchTotp(secret, codeAt(-1), at, step)).toBeNull()
  expect(await matchTotp(secret, codeAt(1), at, step)).toBe(step + 1)
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６']) {
    expect(await matchTotp(secret, typed, at, null)).toBeNull()
  }
})

test('ten different recovery codes, read back however they are typed', () => {
  const codes = makeRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  const [code] = codes
  const typed = ` ${code!.toLowerCase().replace('-', ' ')} `
  expect(hashRecoveryCode(typed)).toBe(hashRecoveryCode(code!))
  expect(hashRecoveryCode(code!)).not.toContain(code!)
})

test('after a login: a page of the app and nothing else', () => {
  expect(readNextPath('/staff/areas/GY?tab=2')).toBe('/staff/areas/GY?tab=2')
  const foreign = [
    '//evil.cn',
    'https://evil.cn',
    '/staffx',
    '/k/GY',
    '/staff\\@evil.cn',
    '/staff/login',
    '',
    7,
  ]
  for (const asked of foreign) expect(readNextPath(asked)).toBe('/staff')
})

test('every answer of a login is Chinese', () => {
  const errors = ['CredentialsSignin', 'locked:8', 'code-needed', 'code-wrong', 'down', 'Configuration', '']
  for (const error of errors) expect(readLoginError(error).message).not.toMatch(/[A-Za-z]/)
  expect(readLoginError('locked:8').message).toContain('8 分钟')
})
