import { connect } from 'node:tls'
import { expect, test } from '@playwright/test'
import { useNginx } from '@/tests/support/nginx'
import { makePlace } from '@/tests/support/place'
import { createStaff, fillLogin } from '@/tests/support/staff'

// PUBLIC_URL is https, with the HTTPS that the shipped configuration has ready.
const site = useNginx({ https: true })
test.use({ ignoreHTTPSErrors: true })

test('who comes without HTTPS is sent to it; who came with it is told to stay', async ({ request }) => {
  const answer = await request.get(`${site.plainUrl}/k/GY?big=1`, { maxRedirects: 0 })
  expect(answer.status()).toBe(308)
  expect(answer.headers().location).toBe('https://localhost/k/GY?big=1')
  for (const address of ['/k/GY', '/staff/login', '/api/health', '/nothing', '/_next/image', '/k/%zz']) {
    const { headers } = await request.get(site.url + address).then(a => ({ headers: a.headers() }))
    expect([address, headers['strict-transport-security']]).toEqual([address, 'max-age=31536000'])
  }
})

test('a line older than TLS 1.2 is not spoken', async () => {
  const { port } = new URL(site.url)
  const speak = (maxVersion: 'TLSv1.1' | 'TLSv1.2') =>
    new Promise<string>(done => {
      const options = { minVersion: 'TLSv1' as const, maxVersion, ciphers: 'DEFAULT@SECLEVEL=0' }
      const socket = connect({ host: '127.0.0.1', port: Number(port), rejectUnauthorized: false, ...options })
      socket.on('secureConnect', () => done(socket.getProtocol()!))
      socket.on('error', () => done('refused'))
    })
  expect(await speak('TLSv1.1')).toBe('refused')
  expect(await speak('TLSv1.2')).toBe('TLSv1.2')
})

test('every cookie of a login is Secure, and a form works', async ({ page, context }) => {
  const { county } = await makePlace()
  const staff = await createStaff({ role: 'ADMIN', areaCode: county })
  await page.goto(`${site.url}/staff/login`)
  await fillLogin(page, staff)
  await page.waitForURL(url => !url.pathname.startsWith('/staff/login'))
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['__Secure-next-auth.session-token', '__Host-next-auth.csrf-token']),
  )
  expect(cookies.filter(({ secure }) => !secure)).toEqual([])
  expect(cookies.filter(({ httpOnly }) => !httpOnly)).toEqual([])
})

test('without https there is no cookie that only https would bring back', async ({ request }) => {
  const answer = await request.get(`${process.env.BASE_URL}/api/auth/csrf`)
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  expect(cookies.length).toBeGreaterThan(0)
  for (const { value } of cookies) expect(value).not.toMatch(/Secure|__Host/i)
})
