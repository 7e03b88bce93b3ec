import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endOtherSessions, endOwnSession, listOwnSessions } from '@/lib/staff/account/own-sessions'
import { logOut } from '@/lib/staff/login/login-log'
import { describeBrowser } from '@/lib/staff/open-session/describe-browser'
import { judgeSession } from '@/lib/staff/open-session/judge-session'
import { readSession } from '@/lib/staff/open-session/read-session'
import { resetPassword } from '@/lib/staff/people/change-staff'
import { addLogin } from '@/tests/support/accounts'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36'

const faultOf = async (token: string) => {
  const found = await readSession(token)
  return found ? found.fault : 'unknown'
}
const sessionOf = async (token: string) => (await readSession(token))!.row.sessionId
const linesOf = (id: number, action: string) =>
  directory.query<{ summary: string }>(
    'SELECT summary FROM "LogEntry" WHERE "staffId" = $1 AND action = $2 ORDER BY id',
    [id, action],
  )

test('law: a session goes on while it is seen often enough, and never beyond twelve hours', () => {
  const start = new Date('2026-11-26T00:00:00Z').getTime()
  const minute = 60_000
  fc.assert(
    fc.property(fc.nat(1500), fc.nat(1500), fc.integer({ min: 5, max: 720 }), (seen, later, idle) => {
      const session = {
        createdAt: new Date(start),
        lastSeenAt: new Date(start + seen * minute),
        endedAt: null,
        endedBecause: null,
      }
      const fault = judgeSession(session, new Date(start + (seen + later) * minute), idle)
      expect(fault).toBe(seen + later >= 720 ? 'signed-out' : later >= idle ? 'idle' : null)
      const ended = { ...session, endedAt: new Date(start), endedBecause: 'CHANGED' as const }
      expect(judgeSession(ended, new Date(start), idle)).toBe('ended')
      expect(judgeSession({ ...ended, endedBecause: 'SIGNED_OUT' }, new Date(start), idle)).toBe('left')
    }),
  )
})

test('a browser is named as its person would, whatever it says of itself', () => {
  expect(describeBrowser(CHROME)).toBe('Chrome · Windows')
  expect(describeBrowser(undefined)).toMatch(/\p{Script=Han}/u)
  fc.assert(fc.property(fc.string({ maxLength: 400 }), agent => describeBrowser(agent).length <= 60))
})

test('left is left: the cookie opens nothing, the log says in and out', async () => {
  const staff = await addLogin(directory)
  const { session } = await staff.mustEnter()
  expect(await faultOf(session)).toBeNull()
  await logOut(session)
  await logOut(session)
  expect(await faultOf(session)).toBe('left')
  expect(await linesOf(staff.id, 'login.in')).toHaveLength(1)
  expect(await linesOf(staff.id, 'login.out')).toHaveLength(1)
  expect(await faultOf('x'.repeat(32))).toBe('unknown')
  expect(JSON.stringify(await directory.query('SELECT * FROM "StaffSession"'))).not.toContain(session)
})

test('one’s own sessions are listed and ended, nobody else’s', async () => {
  const [staff, other] = [await addLogin(directory), await addLogin(directory)]
  const mine = [await staff.mustEnter(), await staff.mustEnter(), await staff.mustEnter()].map(
    ({ session }) => session,
  )
  const { session: others } = await other.mustEnter()
  const actor = { ...staff, sessionId: await sessionOf(mine[0]!) }
  const listed = await listOwnSessions(actor)
  expect(listed.map(({ isThis }) => isThis)).toEqual([true, false, false])
  expect(await endOwnSession(actor, await sessionOf(others))).toMatchObject({ ok: false })
  expect(await endOwnSession(actor, actor.sessionId)).toMatchObject({ ok: false })
  expect(await endOwnSession(actor, await sessionOf(mine[1]!))).toMatchObject({ ok: true })
  expect(await endOtherSessions(actor)).toEqual({ ok: true, value: 1 })
  expect(await Promise.all(mine.map(faultOf))).toEqual([null, 'left', 'left'])
  expect(await faultOf(others)).toBeNull()
  expect(await linesOf(staff.id, 'session.end')).toHaveLength(2)
})

test('a deactivated account’s session is over however that came about', async () => {
  const staff = await addLogin(directory)
  const { session } = await staff.mustEnter()
  await directory.query('UPDATE "Staff" SET active = false WHERE id = $1', [staff.id])
  expect(await faultOf(session)).toBe('ended')
})

test('a login at the moment of a reset opens nothing that lasts', async () => {
  const admin = await directory.addActor('ADMIN', 'GY')
  for (let round = 0; round < 4; round++) {
    const staff = await addLogin(directory, 'EDITOR', 'GY-JS')
    const [login] = await Promise.all([staff.enter(), resetPassword(admin, staff.id)])
    if (login.outcome === 'in') expect(await faultOf(login.session)).toBe('ended')
    expect(await directory.count('StaffSession', '"staffId" = $1 AND "endedAt" IS NULL', [staff.id])).toBe(0)
  }
})

test('an account has twenty sessions at most, the log thirty logins an hour, and what is long over is swept', async () => {
  const staff = await addLogin(directory)
  const { session: first } = await staff.mustEnter()
  await directory.query(`UPDATE "StaffSession" SET "lastSeenAt" = now() - interval '3 days' WHERE id = $1`, [
    await sessionOf(first),
  ])
  for (let logins = 0; logins < 33; logins++) await staff.mustEnter()
  expect(await faultOf(first)).toBe('unknown')
  expect(await directory.count('StaffSession', '"staffId" = $1 AND "endedAt" IS NULL', [staff.id])).toBe(20)
  expect((await linesOf(staff.id, 'login.in')).length).toBeLessThanOrEqual(31)
})
