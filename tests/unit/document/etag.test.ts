import { expect, test } from 'vitest'
import { matchesEtag } from '@/app/(resident)/_document/etag'

const ETAG = '"k3F-a_9"'

test.each([
  '"k3F-a_9"',
  'W/"k3F-a_9"',
  '"old", "k3F-a_9"',
  '"old",W/"k3F-a_9" , "x"',
  '"a, b", "k3F-a_9"',
  '*',
  ' * ',
])('%s is what stands here', header => {
  expect(matchesEtag(header, ETAG)).toBe(true)
})

test.each(['"old"', 'W/"old"', 'k3F-a_9', '"k3F-a_9', '"k3f-a_9"', '"x*"', '', null, undefined])(
  '%s is not',
  header => {
    expect(matchesEtag(header, ETAG)).toBe(false)
  },
)
