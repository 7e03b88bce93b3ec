import { expect, test } from 'vitest'
import { networkOf } from '@/lib/system/caller/network'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80::/64'],
  ['', ''],
  ['unix:', 'unix:'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('a caller that takes another address of its own IPv6 network is the same caller', () => {
  expect(networkOf('2001:db8:a:b::1')).toBe(networkOf('2001:db8:a:b:ffff:ffff:ffff:ffff'))
  expect(networkOf('2001:db8:a:b::1')).not.toBe(networkOf('2001:db8:a:c::1'))
})
