import type { IncomingMessage } from 'node:http'
import { expect, test, vi } from 'vitest'
import { settleForwarded } from '@/server/forwarded'

vi.hoisted(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
})

function settle(remoteAddress: string, headers: Record<string, string>) {
  const request = {
    headers: { host: 'a.cn:8080', ...headers } as Record<string, string>,
    socket: { remoteAddress },
  }
  settleForwarded(request as unknown as IncomingMessage)
  return request.headers
}
const WRITTEN = {
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '1',
  'x-real-ip': '192.0.2.1',
  forwarded: 'host=evil.example',
}

test('what a caller writes of where it was sent is nothing', () => {
  expect(settle('203.0.113.7', WRITTEN)).toEqual({
    host: 'a.cn:8080',
    'x-forwarded-host': 'a.cn:8080',
    'x-forwarded-proto': 'http',
  })
})

test('a trusted proxy is believed, of several the nearest', () => {
  const { 'x-forwarded-host': host, 'x-forwarded-proto': proto } = settle('127.0.0.1', {
    'x-forwarded-host': 'evil.example, mingbaika.example.cn',
    'x-forwarded-proto': 'http, https',
  })
  expect([host, proto]).toEqual(['mingbaika.example.cn', 'https'])
})

test('one that says nothing means what arrived', () => {
  expect(settle('127.0.0.1', {})).toMatchObject({
    'x-forwarded-host': 'a.cn:8080',
    'x-forwarded-proto': 'http',
  })
})
