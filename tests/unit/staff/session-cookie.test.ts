import { encode } from 'next-auth/jwt'
import { expect, test, vi } from 'vitest'
import { bringsLogin } from '@/lib/staff/login/session-cookie'
import { readSecret } from '@/lib/system/config/env'

vi.hoisted(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
  process.env.NEXTAUTH_SECRET ??= 'for tests only, of no worth elsewhere'
  process.env.PUBLIC_URL = 'https://mingbaika.example.cn'
  process.env.NEXTAUTH_URL = 'http://localhost'
})

const seal = (secret = readSecret(), maxAge = 3600) => encode({ token: { sub: '1' }, secret, maxAge })
const NAME = '__Secure-next-auth.session-token'

test('a login of this server is known by its cookie', async () => {
  expect(await bringsLogin(`a=b; ${NAME}=${await seal()}; c`)).toBe(true)
})

test('anything else brings none', async () => {
  expect(await bringsLogin(undefined)).toBe(false)
  for (const cookie of ['', NAME, `${NAME}=x`, `${NAME}=a.b.c.d.e`, `a=${await seal()}`])
    expect(await bringsLogin(cookie)).toBe(false)
  expect(await bringsLogin(`${NAME}=${await seal('another secret of thirty-two characters')}`)).toBe(false)
  expect(await bringsLogin(`${NAME}=${await seal(readSecret(), -60)}`)).toBe(false)
})

test('where the public comes by HTTPS, a cookie that may go without it brings none', async () => {
  expect(await bringsLogin(`next-auth.session-token=${await seal()}`)).toBe(false)
})
