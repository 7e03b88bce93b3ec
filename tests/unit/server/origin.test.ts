import type { IncomingHttpHeaders } from 'node:http'
import { expect, test } from 'vitest'
import { isForeign, settleOrigin } from '@/server/origin'

const OWN = ['mingbaika.example.cn', 'localhost:8080']
const sent = (headers: IncomingHttpHeaders, method = 'POST', url = '/staff/images') =>
  isForeign({ method, url, headers }, OWN)

test.each([
  { origin: 'https://evil.example' },
  { origin: 'https://mingbaika.example.cn.evil.example' },
  { origin: 'https://evil.example/mingbaika.example.cn' },
  { origin: 'http://localhost:8081' },
  { origin: 'http://localhost' },
  { origin: 'https://mingbaika.example.cn:8443' },
  { origin: 'null' },
  { origin: '' },
  { origin: 'mingbaika.example.cn' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'same-site', origin: 'https://mingbaika.example.cn' },
  { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
])('%j is of another site', headers => {
  expect(sent(headers)).toBe(true)
})

test.each([
  {},
  { origin: 'https://mingbaika.example.cn' },
  { origin: 'http://localhost:8080' },
  { 'sec-fetch-site': 'same-origin' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'same-origin', origin: 'null' },
])('%j is of this one, or of no browser', headers => {
  expect(sent(headers)).toBe(false)
})

test('the host is compared as it is meant, in any case', () => {
  expect(isForeign({ method: 'POST', headers: { origin: 'https://a.cn' } }, ['A.CN'])).toBe(false)
})

test('every method that may change something is asked, reading is not', () => {
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) expect(sent(evil, method)).toBe(true)
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(sent(evil, method)).toBe(false)
})

test('a call that is counted may be told from anywhere, and nothing beside it', () => {
  expect(sent({ origin: 'null' }, 'POST', '/q/ABCD1234/call')).toBe(false)
  expect(sent({ origin: 'null' }, 'POST', '/q/ABCD1234/call/more')).toBe(true)
  expect(sent({ origin: 'null' }, 'POST', '/staff/images?/q/ABCD1234/call')).toBe(true)
})

test('Next is told the host that was accepted', () => {
  const named = { origin: 'http://localhost:8080', 'x-forwarded-host': 'localhost' }
  settleOrigin(named)
  expect(named['x-forwarded-host']).toBe('localhost:8080')
  const nameless = { origin: 'null', 'x-forwarded-host': 'a.cn', 'x-forwarded-proto': 'https' }
  settleOrigin(nameless)
  expect(nameless.origin).toBe('https://a.cn')
})
