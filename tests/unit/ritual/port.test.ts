import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { readHost, readPort, requireFreePort, toUrl } from '@/scripts/lib/port.mjs'
import { Plain } from '@/scripts/lib/steps.mjs'

test('the port wished for, the usual one where none is', () => {
  expect(['8080', ' 1 ', '65535'].map(readPort)).toEqual([8080, 1, 65_535])
  expect([undefined, '', ' '].map(readPort)).toEqual([3000, 3000, 3000])
})

test.each(['abc', '0', '65536', '-1', '80.5', '0x50', '1e3', '3000 4000'])('%s is no port', wished => {
  expect(() => readPort(wished)).toThrow(Plain)
})

test('where it listens: everywhere unless said, and how this machine reaches it', () => {
  expect([undefined, ' ', '127.0.0.1', '192.0.2.7'].map(readHost)).toEqual([
    '0.0.0.0',
    '0.0.0.0',
    '127.0.0.1',
    '192.0.2.7',
  ])
  expect(
    ['0.0.0.0', '::', '127.0.0.1', '::1', '192.0.2.7', '2001:db8::1'].map(host => toUrl(host, 80)),
  ).toEqual([...Array(4).fill('http://localhost:80'), 'http://192.0.2.7:80', 'http://[2001:db8::1]:80'])
})

test('an address of another machine is no place to listen at', async () => {
  await expect(requireFreePort(8080, '203.0.113.7')).rejects.toThrow(
    'HOST is no address of this machine: 203.0.113.7.',
  )
})

const hasIpv6 = Object.values(networkInterfaces()).some(list =>
  list?.some(({ address }) => address === '::1'),
)

// Who opens localhost may well come by IPv6 first.
test.each(hasIpv6 ? ['127.0.0.1', '0.0.0.0', '::1', '::'] : ['127.0.0.1', '0.0.0.0'])(
  'a port that somebody listens on at %s is taken, then free',
  async host => {
    const other = createServer().listen({ port: 0, host, ipv6Only: host.includes(':') })
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await expect(requireFreePort(port)).rejects.toThrow(
      `The port ${port} is taken. Choose another with PORT.`,
    )
    other.close()
    await once(other, 'close')
    await requireFreePort(port)
    // Once more: the probe itself leaves nothing behind.
    await requireFreePort(port)
  },
)
