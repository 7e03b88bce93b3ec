import { expect, test } from 'vitest'
import { isReadable } from '@/server/readable'

test.each(['/', '/k/GY', '/k/%E6%98%8E', '/k/GY?q=%E0%A4%A', '/search?q=%00', ''])(
  '%s is an address',
  address => {
    expect(isReadable(address)).toBe(true)
  },
)

test.each(['/k/%E0%A4%A', '/%', '/%zz', '/k/%FF?q=1', '/k/%00', '/staff/teams?q=%00'])(
  '%s is none',
  address => {
    expect(isReadable(address)).toBe(false)
  },
)
