import { expect, test } from '@playwright/test'
import { makePlace } from '@/tests/support/place'
import { rawRequest, sendRaw } from '@/tests/support/raw-request'
import { createStaff, signIn } from '@/tests/support/staff'

const TEN_MB = 10 * 1024 * 1024
const post = (address: string, headers: Record<string, string>) => rawRequest('POST', address, headers)
const LARGE = { 'Content-Length': String(TEN_MB) }

const ADDRESSES = [
  '/',
  '/k/GY',
  '/search',
  '/q/00000000/call',
  '/staff',
  '/staff/images',
  '/staff/prose',
  '/api/auth/callback/credentials',
  '/nothing',
]
const COOKIES = ['', 'next-auth.session-token=x', `next-auth.session-token=${'a.'.repeat(2000)}`]

test('10 MB without an account are refused before the first of them is sent', async () => {
  const sent = ADDRESSES.flatMap(address => COOKIES.map(cookie => ({ address, cookie })))
  await Promise.all(
    sent.map(async ({ address, cookie }) => {
      const asked = post(address, { ...LARGE, Cookie: cookie })
      const { status, head, body } = await sendRaw(process.env.BASE_URL!, asked)
      expect([address, status]).toEqual([address, 413])
      expect(head).toContain('Connection: close')
      expect(body).toContain('内容太大了')
    }),
  )
})

test('a body that does not say how long it is, is counted as it comes', async () => {
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`
  const headers = { 'Transfer-Encoding': 'chunked', 'Content-Type': 'application/x-www-form-urlencoded' }
  for (const address of ['/staff/images', '/api/auth/callback/credentials', '/staff/login', '/k/GY']) {
    const many = Array.from({ length: 40 }, () => chunk)
    const { status, body } = await sendRaw(process.env.BASE_URL!, post(address, headers), many)
    expect([address, status]).toEqual([address, address === '/k/GY' ? expect.any(Number) : 413])
    if (status === 413) expect(body).toContain('内容太大了')
  }
  const whole = ['5\r\nemail\r\n', '0\r\n\r\n']
  const { status } = await sendRaw(
    process.env.BASE_URL!,
    post('/api/auth/callback/credentials', headers),
    whole,
  )
  expect(status).toBeLessThan(400)
})

test('a body that does not come ends', async () => {
  const sent = post('/staff/images', {
    'Content-Length': '1000',
    'Content-Type': 'multipart/form-data; boundary=b',
  })
  const { status, body } = await sendRaw(process.env.BASE_URL!, sent, ['--b\r\n'])
  expect(status).toBe(408)
  expect(body).toContain('等得太久了')
})

test('staff with an account still send what they may', async ({ page }) => {
  const { county } = await makePlace()
  await signIn(page, await createStaff({ areaCode: county }))
  const long = { areaId: '1', text: 'x'.repeat(90_000) }
  expect((await page.request.post('/staff/prose', { multipart: long })).status()).not.toBe(413)
  const cookies = await page.context().cookies()
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const { status } = await sendRaw(process.env.BASE_URL!, post('/staff/prose', { ...LARGE, Cookie }))
  expect(status).toBe(413)
})
