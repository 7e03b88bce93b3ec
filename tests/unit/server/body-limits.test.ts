import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LARGEST_FILE } from '@/lib/content/image/image-limits'
import { limitOf } from '@/server/body-limits'

const KIB = 1024

test('without a login no more than a login is taken, and where nothing is sent next to nothing', () => {
  for (const address of [
    '/staff/images',
    '/staff/images?x',
    '/staff',
    '/staff/people/1',
    '/api/auth/signout',
  ])
    expect(limitOf(address).anybody).toBe(64 * KIB)
  for (const address of [
    '/',
    '/k/GY',
    '/q/ABCD1234/call',
    '/staffx',
    '//staff/images',
    '/search?/staff/images',
  ])
    expect(limitOf(address)).toEqual({ anybody: 4 * KIB, staff: 4 * KIB })
})

test('the largest picture with its form passes here and through the shipped nginx', () => {
  const site = /location = \/staff\/images \{\s*client_max_body_size (\d+)m/.exec(
    readFileSync('deploy/nginx.conf', 'utf8'),
  )
  expect(Number(site![1]) * KIB * KIB).toBeGreaterThan(LARGEST_FILE + 64 * KIB)
  expect(limitOf('/staff/images').staff).toBeGreaterThan(LARGEST_FILE + 64 * KIB)
  expect(limitOf('/staff/images/more').staff).toBeLessThan(LARGEST_FILE)
})
