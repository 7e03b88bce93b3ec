import { beforeAll, expect, test } from 'vitest'
import { FORM_TOKEN_LENGTH, makeFormToken, readFormToken } from '@/lib/answer/form/form-token'
import { addMinutes } from '@/lib/system/clock/shanghai'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@127.0.0.1:9/none'
  process.env.NEXTAUTH_SECRET ??= 'for tests only, of no worth elsewhere'
})

const at = new Date('2026-11-28T04:00:00Z')

test('each is like no other, of one length, and known again', () => {
  const [one, two] = [makeFormToken(at), makeFormToken(at)]
  expect(one).not.toBe(two)
  expect(one).toHaveLength(FORM_TOKEN_LENGTH)
  expect(readFormToken(one, at)).toEqual(readFormToken(one, addMinutes(at, 600)))
  expect(readFormToken(one, at)!.once).not.toBe(readFormToken(two, at)!.once)
})

test('what is older than a day, of the future, changed anywhere, or made up is none', () => {
  const token = makeFormToken(at)
  expect(readFormToken(token, addMinutes(at, 24 * 60))).not.toBeNull()
  expect(readFormToken(token, addMinutes(at, 24 * 60 + 2))).toBeNull()
  expect(readFormToken(token, addMinutes(at, -5))).toBeNull()
  for (let i = 0; i < token.length; i++) {
    const changed = token.slice(0, i) + (token[i] === 'x' ? 'y' : 'x') + token.slice(i + 1)
    expect([i, readFormToken(changed, at)]).toEqual([i, null])
  }
  for (const made of ['', 'x', 'x'.repeat(FORM_TOKEN_LENGTH), '字'.repeat(FORM_TOKEN_LENGTH)])
    expect(readFormToken(made, at)).toBeNull()
})
