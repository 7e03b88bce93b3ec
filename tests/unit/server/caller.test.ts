import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { readProxies } from '@/lib/system/caller/proxies'
import { readCaller } from '@/server/caller'

const LOOPBACK = '127.0.0.0/8, ::1'

const call = (remoteAddress: string | undefined, forwarded?: string, trusted = LOOPBACK) =>
  readCaller(
    {
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      socket: { remoteAddress } as IncomingMessage['socket'],
    },
    readProxies(trusted)!,
  )

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('a proxy at %s names the caller', proxy => {
  expect(call(proxy, '203.0.113.7')).toBe('203.0.113.7')
})

test('what the caller wrote before the proxy is not believed', () => {
  expect(call('127.0.0.1', '192.0.2.1, 203.0.113.7')).toBe('203.0.113.7')
  expect(call('127.0.0.1', '127.0.0.1, 203.0.113.7')).toBe('203.0.113.7')
})

test('whoever calls from elsewhere is who calls', () => {
  expect(call('203.0.113.7', '192.0.2.1')).toBe('203.0.113.7')
  expect(call('::ffff:203.0.113.7', '127.0.0.1')).toBe('203.0.113.7')
})

test.each([undefined, '', ' , '])('a proxy that names nobody (%j) is the caller itself', forwarded => {
  expect(call('127.0.0.1', forwarded)).toBe('127.0.0.1')
})

test('a connection that is gone has no address', () => {
  expect(call(undefined)).toBe('')
  expect(call(undefined, '203.0.113.7')).toBe('')
})

test('a proxy on another machine names its callers once it is trusted, and not before', () => {
  expect(call('10.2.0.7', '203.0.113.7', '10.2.0.7')).toBe('203.0.113.7')
  expect(call('10.2.0.7', '203.0.113.7')).toBe('10.2.0.7')
  expect(call('10.2.0.8', '203.0.113.7', '10.2.0.7')).toBe('10.2.0.8')
  expect(call('2001:db8::a', '2001:db8:9::1', '2001:db8::/64')).toBe('2001:db8:9::1')
})

test('of a chain of proxies the last that is not trusted is the caller', () => {
  const chain = '198.51.100.9, 203.0.113.7, 10.2.0.7, 10.2.0.8'
  expect(call('127.0.0.1', chain, '127.0.0.1, 10.2.0.0/16')).toBe('203.0.113.7')
  expect(call('127.0.0.1', chain, '127.0.0.1, 10.2.0.8')).toBe('10.2.0.7')
  expect(call('127.0.0.1', '10.2.0.7, 10.2.0.8', '127.0.0.1, 10.2.0.0/16')).toBe('10.2.0.7')
})

test('one address is one caller, however it is written', () => {
  expect(call('127.0.0.1', '::ffff:203.0.113.7')).toBe('203.0.113.7')
  expect(call('127.0.0.1', '203.0.113.7:5234')).toBe('203.0.113.7')
  expect(call('127.0.0.1', '[2001:DB8:0::1]:443')).toBe('2001:db8::1')
  expect(call('127.0.0.1', '2001:db8:0:0::1')).toBe('2001:db8::1')
})

test.each(['unknown', '1', '0x7f.1', '203.0.113.7 x', '999.1.1.1', '<script>', '_hidden'])(
  'what is no address (%s) is nobody: the proxy that wrote it is the caller',
  named => {
    expect(call('10.2.0.7', `203.0.113.7, ${named}`, '10.2.0.7')).toBe('10.2.0.7')
  },
)

test('a proxy of IPv4 is none of IPv6', () => {
  expect(call('::1', '203.0.113.7', '0.0.0.0/0')).toBe('::1')
})

test.each(['', '10.0.0.1', '::1,10.0.0.0/8', ' 10.0.0.1 ，fe80::/10 '])('“%s” is a list of proxies', text => {
  expect(readProxies(text)).not.toBeNull()
})

test.each(['nginx', '10.0.0.1/33', '10.0.0', '10.0.0.1, all', '1', '::/200'])('“%s” is none', text => {
  expect(readProxies(text)).toBeNull()
})
