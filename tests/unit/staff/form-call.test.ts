import { beforeAll, expect, test } from 'vitest'
import { doOnce } from '@/lib/staff/call/form-call'
import type { Actor } from '@/lib/staff/session/actor'
import type { FormState } from '@/lib/system/form/form-state'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let clerk: Actor
let other: Actor

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY')
  other = await directory.addActor('EDITOR', 'GY')
})

let made = 0
const newToken = () => (made++).toString(16).padStart(32, '0')
const DONE: FormState = { status: 'done', message: '办好了' }

/** What a form does, and how often it was done. */
function watch(state: FormState = DONE) {
  const watched = {
    times: 0,
    run: async () => {
      watched.times++
      return state
    },
  }
  return watched
}

test('one tap sent many times at once is done once, and only that one says so', async () => {
  const form = watch()
  const token = newToken()
  const states = await Promise.all([1, 2, 3, 4].map(() => doOnce(clerk, token, form.run)))
  expect(form.times).toBe(1)
  expect(states.filter(({ status }) => status === 'done')).toHaveLength(1)
  expect(states.filter(({ status }) => status === 'failed')).toHaveLength(3)
})

test('sent again after its answer was lost, it says that it was done', async () => {
  const form = watch()
  const token = newToken()
  await doOnce(clerk, token, form.run)
  const again = await doOnce(clerk, token, form.run)
  expect(again.message).toContain('已经办好了')
  expect(form.times).toBe(1)
})

test('what was not done may be sent again: refused by the form, or thrown on the way', async () => {
  const token = newToken()
  await doOnce(clerk, token, watch({ status: 'invalid', errors: { number: ['号码不对'] } }).run)
  await expect(doOnce(clerk, token, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await doOnce(clerk, token, watch().run)).toEqual(DONE)
})

test('a token is of one account: the same one of another is another form', async () => {
  const token = newToken()
  await doOnce(clerk, token, watch().run)
  expect(await doOnce(other, token, watch().run)).toEqual(DONE)
})
