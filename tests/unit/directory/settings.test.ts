import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { asksFourEyes } from '@/lib/directory/area/four-eyes'
import { changeSettings, listSettings } from '@/lib/directory/area/settings'
import { saveProposal } from '@/lib/revision/proposal/save'
import { listOthersChanges, listSettingsChanges } from '@/lib/staff/log-reading/settings-changes'
import { changeAsked, isAsked } from '@/lib/staff/permission/protection'
import type { Actor } from '@/lib/staff/session/actor'
import { readShanghai } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { openCounty } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'
import { openHolder } from '@/tests/support/waiting'

const directory = useDirectory()
let admin: Actor
let colleague: Actor
let countyId: number

const goTo = (text: string) => vi.useFakeTimers({ toFake: ['Date'], now: readShanghai(text)! })

beforeAll(async () => {
  const county = await openCounty(directory)
  countyId = county.countyId
  admin = { ...(await directory.addActor('ADMIN', county.code)), hasSecondFactor: true }
  colleague = await directory.addActor('PUBLISHER', county.code)
})
afterEach(() => {
  vi.useRealTimers()
})

const set = async (fourEyes: boolean, totpRequired = false) => {
  const outcome = await changeSettings(admin, { areaId: countyId, fourEyes, totpRequired })
  if (!outcome.ok) throw new Error(outcome.message)
  return outcome.value
}
const holds = () => asksFourEyes(getPrisma(), countyId)
const own = async () => (await listSettings(admin)).find(({ id }) => id === countyId)!
let teams = 0
const publishOwn = () =>
  saveProposal(admin, {
    ...{ kind: 'TEAM', recordId: null, revisionId: null, seen: 'new', intent: 'publish' },
    snapshot: { areaId: countyId, name: `第${teams++}队`, teamCount: 1, description: null, source: null },
  })

test('switched on it holds at once; off, it holds until the day is over, and somebody who publishes meanwhile is refused', async () => {
  goTo('2026-11-27 09:30')
  expect((await publishOwn()).ok).toBe(true)
  expect(await set(true)).toBe('')
  await expect(publishOwn()).rejects.toMatchObject({ reason: 'four-eyes' })

  expect(await set(false)).toBe('双人审核到2026年11月28日 0:00才关，在那以前照旧')
  await expect(publishOwn()).rejects.toMatchObject({ reason: 'four-eyes' })
  expect((await own()).fourEyes).toEqual({ holds: true, until: readShanghai('2026-11-28 00:00') })
  goTo('2026-11-27 23:59')
  await expect(publishOwn()).rejects.toMatchObject({ reason: 'four-eyes' })
  // To say it once more does not put it off, nor does it bring it nearer.
  await set(false)
  expect((await own()).fourEyes.until).toEqual(readShanghai('2026-11-28 00:00'))
  goTo('2026-11-28 00:00')
  expect((await publishOwn()).ok).toBe(true)
  expect((await own()).fourEyes).toEqual({ holds: false, until: null })
})

test('what was announced can be taken back, and on again after its end it holds at once', async () => {
  goTo('2026-11-29 10:00')
  await set(true)
  await set(false)
  await set(true)
  goTo('2026-11-30 10:00')
  expect(await holds()).toBe(true)
  await set(false)
  goTo('2026-12-01 10:00')
  expect(await holds()).toBe(false)
  await set(true)
  expect(await holds()).toBe(true)
})

test('a second factor that is required is so until the day is over, too', async () => {
  goTo('2026-12-02 08:00')
  expect(await set(false, true)).toContain('双人审核')
  expect(await set(false, false)).toContain('要求两步验证到2026年12月3日 0:00才关')
  expect((await own()).totpRequired.holds).toBe(true)
  goTo('2026-12-03 00:00')
  expect((await own()).totpRequired.holds).toBe(false)
})

test('the change stands above the log for a week, for all who may read the log there; it is told to the others', async () => {
  goTo('2027-01-10 10:00')
  await set(true)
  await set(false)
  const summaries = async (actor: Actor) => (await listSettingsChanges(actor)).map(({ summary }) => summary)
  const [newest, before] = await summaries(colleague)
  expect(newest).toContain('双人审核开，2027年1月11日 0:00起关')
  expect(before).toContain('双人审核开；')
  expect(await listOthersChanges(admin)).toEqual([])
  expect(await listOthersChanges(colleague)).toHaveLength(2)
  expect(await summaries(await directory.addActor('ADMIN', 'DH'))).toEqual([])
  expect(await listOthersChanges(await directory.addActor('EDITOR', colleague.area.code))).toEqual([])
  goTo('2027-01-17 10:00')
  expect(await summaries(colleague)).toEqual([])
})

test('a publish that comes while it is being switched on waits for that, and is refused', async () => {
  goTo('2027-02-01 10:00')
  const holder = await openHolder()
  await holder.query('BEGIN')
  await holder.query('SELECT pg_advisory_xact_lock(150225)')
  await holder.query('UPDATE "Area" SET "fourEyes" = true, "fourEyesUntil" = NULL WHERE id = $1', [countyId])
  const publishing = publishOwn().catch(error => error)
  await holder.waitFor(1)
  await holder.query('COMMIT')
  await holder.close()
  expect(await publishing).toMatchObject({ reason: 'four-eyes' })
})

test('law: nothing that is wished takes away what holds before the end of the day', () => {
  const [at, end] = [readShanghai('2026-11-27 09:30')!, readShanghai('2026-11-28 00:00')!]
  const instants = [null, readShanghai('2026-11-20 00:00')!, readShanghai('2026-11-27 12:00')!, end]
  for (const on of [true, false])
    for (const until of instants)
      for (const wish of [true, false]) {
        const after = changeAsked({ on, until }, wish, at, end)
        const before = isAsked({ on, until }, at)
        expect(isAsked(after, at)).toBe(wish || before)
        expect(isAsked(after, end)).toBe(wish)
      }
})
