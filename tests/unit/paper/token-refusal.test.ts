import { expect, test, vi } from 'vitest'
import { readAddress } from '@/app/(resident)/_document/address'
import { GET } from '@/app/(resident)/q/[token]/route'
import { isToken, TOKEN_ALPHABET } from '@/lib/paper/token/token'

const asked = vi.hoisted(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
  return vi.fn()
})
vi.mock('@/lib/system/database/database', () => {
  const ask = () => {
    asked()
    throw new Error('the database was asked')
  }
  return { getDatabase: ask, getPrisma: ask, getPatientDatabase: ask, getCountingPool: ask }
})

const open = (token: string) =>
  GET(new Request(`http://localhost/q/${token}`), { params: Promise.resolve({ token }) })

test('a thousand guessed tokens with a wrong check character ask nothing of the database', async () => {
  const pick = () => TOKEN_ALPHABET[Math.floor(Math.random() * TOKEN_ALPHABET.length)]!
  const guesses = Array.from({ length: 1000 }, () => Array.from({ length: 8 }, pick).join(''))
  for (const guess of guesses.filter(token => !isToken(token))) {
    expect((await open(guess)).status).toBe(404)
    expect(readAddress(`/q/${guess}/pixel.gif`)).toEqual({ kind: 'count', what: 'scan', token: null })
  }
  expect(asked).not.toHaveBeenCalled()
})

test('a token that may have been printed does ask', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await open('00000000')
  expect(asked).toHaveBeenCalled()
})
