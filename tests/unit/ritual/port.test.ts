import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { readPort, requireFreePort } from '@/scripts/lib/port.mjs'
import { Plain } from '@/scripts/lib/steps.mjs'

test('the port wished for, the usual one where none is', () => {
  expect(['8080', ' 1 ', '65535'].map(readPort)).toEqual([8080, 1, 65_535])
  expect([undefined, '', ' '].map(readPort)).toEqual([3000, 3000, 3000])
})

test.each(['abc', '0', '65536', '-1', '80.5', '0x50', '1e3', '3000 4000'])('%s is no port', wished => {
  expect(() => readPort(wished)).toThrow(Plain)
})

test.each(['127.0.0.1', '0.0.0.0'])(
  'a port that somebody listens on at %s is taken, then free',
  async host => {
    const other = createServer().listen(0, host)
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
