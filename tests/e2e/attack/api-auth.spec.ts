import { type APIResponse, expect, test } from '@playwright/test'

function expectSafe(answer: APIResponse) {
  const headers = answer.headers()
  expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['cache-control']).toBe('no-store')
}

const GIVEN = [
  'signin',
  'signin/credentials',
  'signin?error=Configuration',
  'signin?csrf=true',
  'signout',
  'error',
  'error?error=AccessDenied',
  'verify-request',
  'providers',
  'csrf',
  'session',
  'csrf?callbackUrl=javascript:alert(1)',
  'session?callbackUrl=://',
  'callback',
  'callback/credentials',
  'callback/google?code=1',
  '_log',
  'nothing',
  'a/b/c',
  '%E6%98%8E',
]
for (const asked of GIVEN)
  test(`/api/auth/${asked} shows nobody an English page`, async ({ request }) => {
    const answer = await request.get(`/api/auth/${asked}`, { maxRedirects: 0 })
    expectSafe(answer)
    expect(answer.status()).toBeLessThan(500)
    const { location, 'content-type': type = '' } = answer.headers()
    if (location) expect(location).toBe('/staff/login')
    else if (answer.status() === 200) expect(type).toContain('application/json')
    else expect(await answer.text()).toContain('<html lang="zh-CN"')
  })

test('what is posted to it and not understood is refused in Chinese', async ({ request }) => {
  const CASES: [string, object][] = [
    [
      'callback/credentials',
      { data: Buffer.from('{"email":'), headers: { 'Content-Type': 'application/json' } },
    ],
    ['callback/google', { form: {} }],
    ['signin/credentials', { form: {} }],
    ['signin/email', { form: {} }],
    ['session', { form: {} }],
    ['_log', { data: { level: 'error', code: 'X', message: 'anybody may write here' } }],
  ]
  for (const [asked, sent] of CASES) {
    const answer = await request.post(`/api/auth/${asked}`, { ...sent, maxRedirects: 0 })
    expect([asked, [400, 404].includes(answer.status())]).toEqual([asked, true])
    expectSafe(answer)
    expect(await answer.text()).toContain('<html lang="zh-CN"')
  }
})

test('a login that was not begun here leads to where it begins', async ({ request }) => {
  for (const callbackUrl of ['javascript:alert(1)', 'https://evil.example', '/staff']) {
    const answer = await request.post('/api/auth/callback/credentials', {
      form: { callbackUrl },
      maxRedirects: 3,
    })
    expect(new URL(answer.url()).pathname).toBe('/staff/login')
    expect(new URL(answer.url()).search).toBe('')
  }
})

test('every answer under /api is safe, also to a method that nothing answers', async ({ request }) => {
  for (const address of ['/api/health', '/api/auth/csrf', '/api/nothing', '/api'])
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
      expectSafe(await request.fetch(address, { method, maxRedirects: 0 }))
})
