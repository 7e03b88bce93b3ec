import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEnded, mayCorrect, mayReopen, mayStep, OPEN_STATES, stateAfter } from '@/lib/answer/life/life'
import type { CaseState, CaseStepKind } from '@/lib/generated/prisma/enums'

type Kind = Exclude<CaseStepKind, 'RECEIVED'>
const walk = (steps: Kind[]) =>
  steps.reduce<CaseState | null>((state, step) => state && stateAfter(state, step), 'RECEIVED')

test('from what was sent to what was rated', () => {
  expect(walk(['ACCEPTED', 'FORWARDED', 'TAKEN', 'PROGRESS', 'ANSWERED', 'CLOSED', 'RATED'])).toBe('RATED')
  expect(walk(['ANSWERED', 'RATED'])).toBe('RATED')
  expect(walk(['REFUSED'])).toBe('REFUSED')
  expect(walk(['FORWARDED', 'TAKEN', 'FORWARDED'])).toBe('FORWARDED')
})

test('nobody closes what was not answered, refuses what was handed on, or handles what has ended', () => {
  expect(walk(['ACCEPTED', 'CLOSED'])).toBeNull()
  expect(walk(['FORWARDED', 'REFUSED'])).toBeNull()
  for (const ended of ['REFUSED', 'CLOSED', 'RATED', 'WITHDRAWN'] as const)
    for (const step of [
      'ACCEPTED',
      'FORWARDED',
      'ANSWERED',
      'ASKED',
      'ADDED',
      'WITHDRAWN',
      'MERGED',
    ] as const)
      expect([ended, step, mayStep(ended, step)]).toEqual([ended, step, false])
})

test('opened again once, after 不满意 alone', () => {
  const closed = { state: 'RATED' as const, rating: 4, reopenedAt: null }
  expect(mayReopen(closed)).toBe(true)
  expect(mayReopen({ ...closed, rating: 3 })).toBe(false)
  expect(mayReopen({ ...closed, reopenedAt: new Date() })).toBe(false)
  expect(mayReopen({ ...closed, state: 'REFUSED' })).toBe(false)
  expect(walk(['ANSWERED', 'CLOSED', 'RATED', 'REOPENED', 'ANSWERED', 'CLOSED', 'RATED'])).toBe('RATED')
})

test('a grade is put right once, on its day by Beijing time, and not once it was opened again', () => {
  const at = new Date('2026-11-27T15:50:00Z')
  const rated = { kind: 'PROBLEM' as const, state: 'RATED' as const, receivedAt: new Date(0) }
  const once = { ...rated, ratedAt: at, correctedAt: null }
  expect(mayCorrect(once, new Date('2026-11-27T15:59:00Z'))).toBe(true)
  expect(mayCorrect(once, new Date('2026-11-27T16:00:00Z'))).toBe(false)
  expect(mayCorrect({ ...once, correctedAt: at }, at)).toBe(false)
  // Of the grade before it was opened again.
  expect(mayCorrect({ ...once, correctedAt: new Date(0) }, at)).toBe(true)
  expect(mayCorrect({ ...once, state: 'ACCEPTED' }, at)).toBe(false)
  expect(mayCorrect({ ...once, state: 'CLOSED', ratedAt: null }, at)).toBe(false)
  const service = { kind: 'RATING' as const, state: 'CLOSED' as const, receivedAt: at, ratedAt: null }
  expect(mayCorrect({ ...service, correctedAt: null }, at)).toBe(true)
  expect(mayCorrect({ ...service, correctedAt: at }, at)).toBe(false)
  expect(mayCorrect({ ...service, state: 'WITHDRAWN', correctedAt: null }, at)).toBe(false)
})

test('law: whatever steps are taken, a case is open or ended, and notes change nothing', () => {
  const kinds: Kind[] = [
    'ACCEPTED',
    'REFUSED',
    'FORWARDED',
    'TAKEN',
    'PROGRESS',
    'ASKED',
    'ADDED',
    'ANSWERED',
    'CLOSED',
    'RATED',
    'REOPENED',
    'WITHDRAWN',
    'MERGED',
    'URGED',
    'DEADLINE',
    'NOTE',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 30 }), steps => {
      let state: CaseState = 'RECEIVED'
      for (const step of steps) state = stateAfter(state, step) ?? state
      return OPEN_STATES.includes(state) !== isEnded(state) && stateAfter(state, 'NOTE') === state
    }),
  )
})
