import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readCaller } from '@/server/caller'

const call = (remoteAddress: string | undefined, forwarded?: string) =>
  readCaller({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress } as IncomingMessage['socket'],
  })

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('a proxy at %s names the caller', proxy => {
  expect(call(proxy, '203.0.113.7')).toBe('203.0.113.7')
})

test('what the caller wrote before the proxy is not believed', () => {
  expect(call('127.0.0.1', '192.0.2.1, 203.0.113.7')).toBe('203.0.113.7')
})

test('whoever calls from elsewhere is who calls', () => {
  expect(call('203.0.113.7', '192.0.2.1')).toBe('203.0.113.7')
  expect(call('::ffff:203.0.113.7', '127.0.0.1')).toBe('::ffff:203.0.113.7')
})

test.each([undefined, '', ' , '])('a proxy that names nobody (%j) is the caller itself', forwarded => {
  expect(call('127.0.0.1', forwarded)).toBe('127.0.0.1')
})

test('a connection that is gone has no address', () => {
  expect(call(undefined)).toBe('')
})
