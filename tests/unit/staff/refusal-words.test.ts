import { expect, test } from 'vitest'
import { REFUSAL_WORDS } from '@/lib/staff/permission/refusal-words'
import { isSignedOut, type RefusalReason, Refused } from '@/lib/staff/permission/refused'
import { askDatabase, CHANGE_PATIENCE_MS } from '@/lib/system/outage/outage'

process.env.DATABASE_URL ??= 'postgresql://nowhere/none'

const REASONS = Object.keys(REFUSAL_WORDS) as RefusalReason[]

test.each(REASONS)('%s: said in Chinese, and never taken for an outage of the database', async reason => {
  expect(REFUSAL_WORDS[reason]).toMatch(/\p{Script=Han}.*。$/u)
  const refused = new Refused(reason)
  const asked = askDatabase(async () => {
    throw refused
  }, CHANGE_PATIENCE_MS)
  await expect(asked).rejects.toBe(refused)
})

test('a login is what is missing where the session is over, and nowhere else', () => {
  expect(REASONS.filter(isSignedOut)).toEqual(['signed-out', 'idle', 'left', 'ended'])
})
