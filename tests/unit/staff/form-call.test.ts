import { beforeAll, expect, test } from 'vitest'
import { changeAs } from '@/lib/staff/call/change-as'
import { doOnce } from '@/lib/staff/call/form-call'
import { isUndone } from '@/lib/staff/call/settle'
import { writeLog } from '@/lib/staff/log/log'
import { setActive } from '@/lib/staff/people/change-staff'
import type { Actor } from '@/lib/staff/session/actor'
import type { FormState } from '@/lib/system/form/form-state'
import { askDatabase, CHANGE_PATIENCE_MS, DatabaseUnavailable } from '@/lib/system/outage/outage'
import { useDirectory } from '@/tests/support/directory'
import { cutConnection, openHolder } from '@/tests/support/waiting'

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

/** A form that leaves a line in the log, which says how often it was done. */
function makeForm(actor: Actor = clerk) {
  const summary = `办了第${made++}件事`
  const change = (state: FormState, before = async () => {}) =>
    changeAs<FormState>(
      actor,
      async (db, leave) => {
        await writeLog(db, { actor, areaId: actor.area.id, action: 'edition.event', summary })
        await before()
        return state.status === 'done' ? state : leave(state)
      },
      { goOn: () => ({ path: '/staff/teams/7' }) },
    )
  const times = () => directory.count('LogEntry', 'summary = $1', [summary])
  return { summary, times, run: () => change(DONE), change }
}

test('one tap sent many times at once is done once, and each is told that it is done', async () => {
  const form = makeForm()
  const token = newToken()
  const states = await Promise.all([1, 2, 3, 4].map(() => doOnce(clerk, token, form.run)))
  expect(await form.times()).toBe(1)
  expect(states.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done'])
  expect(states.filter(({ again }) => again)).toHaveLength(3)
})

test('sent again after its answer was lost, it is done: what was done is said, and where it goes on', async () => {
  const form = makeForm()
  const token = newToken()
  expect(await doOnce(clerk, token, form.run)).toEqual(DONE)
  expect(await doOnce(clerk, token, form.run)).toEqual({
    status: 'done',
    again: true,
    message: `刚才那一次其实已经办好了，只是回信没有到：${form.summary}（登记去向）。`,
    data: { path: '/staff/teams/7' },
  })
  expect(await form.times()).toBe(1)
})

test('what was not done leaves nothing and may be sent again: left by the change, or thrown on the way', async () => {
  const form = makeForm()
  const token = newToken()
  const invalid: FormState = { status: 'invalid', errors: { number: ['号码不对'] } }
  expect(await doOnce(clerk, token, () => form.change(invalid))).toEqual(invalid)
  const gone = new Error('gone')
  await expect(doOnce(clerk, token, () => form.change(DONE, () => Promise.reject(gone)))).rejects.toThrow(
    'gone',
  )
  expect(isUndone(gone)).toBe(true)
  expect(await form.times()).toBe(0)
  expect(await doOnce(clerk, token, form.run)).toEqual(DONE)
  expect(await form.times()).toBe(1)
})

test('a token is of one account: the same one of another is another form', async () => {
  const token = newToken()
  await doOnce(clerk, token, makeForm().run)
  expect(await doOnce(other, token, makeForm(other).run)).toEqual(DONE)
})

test('a form that would need a second transaction is refused, so that none is ever half done', async () => {
  const [first, second] = [makeForm(), makeForm()]
  const both = async () => {
    await first.run()
    return second.run()
  }
  await expect(doOnce(clerk, newToken(), both)).rejects.toThrow('one transaction')
})

test('a form that ended its own session says that it was done, and so do its twins', async () => {
  const admin = await directory.addActor('ADMIN', 'NM')
  const token = newToken()
  const form = makeForm(admin)
  const run = () =>
    changeAs<FormState>(admin, async db => {
      await db.staff.update({ where: { id: admin.id }, data: { sessionVersion: { increment: 1 } } })
      await writeLog(db, { actor: admin, areaId: null, action: 'account.password', summary: form.summary })
      return DONE
    })
  const withVersion = { ...admin, sessionVersion: 1 }
  const states = await Promise.all([1, 2].map(() => doOnce(withVersion, token, run)))
  expect(states.map(({ status }) => status)).toEqual(['done', 'done'])
})

/** Commits of forms wait for whoever holds the lock: as long as a test needs to break something in the middle of one. */
async function holdCommits() {
  await directory.query(`CREATE OR REPLACE FUNCTION wait_to_commit() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END $$`)
  await directory.query('DROP TRIGGER IF EXISTS slow_commit ON "FormCall"')
  await directory.query(`CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON "FormCall"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait_to_commit()`)
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('SELECT pg_advisory_xact_lock(4711)')
  return {
    ...holder,
    release: () => holder.query('COMMIT'),
    async end() {
      await directory.query('DROP TRIGGER slow_commit ON "FormCall"')
      await holder.close()
    },
  }
}

test('a connection that breaks while the change is committed: it landed, and the form says so', async () => {
  const commits = await holdCommits()
  const form = makeForm()
  const token = newToken()
  const sending = doOnce(clerk, token, form.run)
  const [pid] = await commits.waitFor(1)
  await cutConnection(pid!)
  // The broken transaction still waits to be committed, and whoever asks what became of it waits for its end.
  await commits.waitFor(2)
  await commits.release()
  expect(await sending).toMatchObject({ status: 'done', again: true })
  expect(await form.times()).toBe(1)
  await commits.end()
})

test('a process of PostgreSQL that dies while it commits: it did not land, the form knows, and does it again', async () => {
  const commits = await holdCommits()
  const form = makeForm()
  const token = newToken()
  const sending = askDatabase(() => doOnce(clerk, token, form.run), CHANGE_PATIENCE_MS).catch(error => error)
  const [pid] = await commits.waitFor(1)
  await commits.query('SELECT pg_terminate_backend($1)', [pid])
  const error = await sending
  expect(error).toBeInstanceOf(DatabaseUnavailable)
  expect(isUndone(error.cause)).toBe(true)
  await commits.release()
  expect(await form.times()).toBe(0)
  expect(await doOnce(clerk, token, form.run)).toEqual(DONE)
  expect(await form.times()).toBe(1)
  await commits.end()
})

test('a process of PostgreSQL that dies while it works: nothing was done, and the form knows', async () => {
  // What an earlier test broke is known to be back.
  const isBack = () => askDatabase(async () => true, CHANGE_PATIENCE_MS).catch(() => false)
  await expect.poll(isBack, { timeout: 60_000 }).toBe(true)
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('LOCK TABLE "LogEntry" IN ACCESS EXCLUSIVE MODE')
  const token = newToken()
  const form = makeForm()
  const sending = askDatabase(() => doOnce(clerk, token, form.run), CHANGE_PATIENCE_MS).catch(error => error)
  const [pid] = await holder.waitFor(1)
  await holder.query('SELECT pg_terminate_backend($1)', [pid])
  const error = await sending
  expect(error).toBeInstanceOf(DatabaseUnavailable)
  expect(isUndone(error.cause)).toBe(true)
  await holder.query('ROLLBACK')
  await holder.close()
  expect(await doOnce(clerk, token, form.run)).toEqual(DONE)
  expect(await form.times()).toBe(1)
})

test('nothing of a change is marked as done when the account is refused', async () => {
  const admin = await directory.addActor('ADMIN', 'NM')
  const gone = await directory.addActor('EDITOR', 'GY')
  await setActive(admin, gone.id, false)
  const token = newToken()
  await expect(doOnce(gone, token, makeForm(gone).run)).rejects.toMatchObject({ reason: 'ended' })
  expect(await directory.count('FormCall', '"staffId" = $1', [gone.id])).toBe(0)
})
