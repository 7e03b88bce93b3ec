import { readdirSync } from 'node:fs'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { callAction, listActions } from '@/tests/support/actions'
import { CALLS, ROUTES } from '@/tests/support/calls'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { countRefusals, readRefusals } from '@/tests/support/refusals'
import { createStaff, endSessionsOf, signIn, type TestStaff } from '@/tests/support/staff'
import { makeTargets, type Targets } from '@/tests/support/targets'

// Everything that can be called directly, called by those who may not: from a list that the build makes.
test.describe.configure({ mode: 'serial' })

const ACTIONS = listActions()
const FILES = readdirSync('app/staff', { recursive: true, encoding: 'utf8' }).map(path => `app/staff/${path}`)

let place: Awaited<ReturnType<typeof makePlace>>
let target: Targets
const callers: Record<'sibling' | 'ended' | 'nobody' | 'EDITOR' | 'PUBLISHER', APIRequestContext> =
  {} as never
const accounts: Partial<Record<keyof typeof callers, TestStaff>> = {}

test.beforeAll(async ({ browser, baseURL }) => {
  place = await makePlace()
  target = await makeTargets(place.a)
  accounts.sibling = await createStaff({ role: 'ADMIN', areaCode: place.b })
  accounts.ended = await createStaff({ role: 'ADMIN', areaCode: place.county })
  accounts.EDITOR = await createStaff({ role: 'EDITOR', areaCode: place.county })
  accounts.PUBLISHER = await createStaff({ role: 'PUBLISHER', areaCode: place.county })
  for (const who of ['sibling', 'ended', 'nobody', 'EDITOR', 'PUBLISHER'] as const) {
    const context = await browser.newContext({ baseURL })
    if (accounts[who]) await signIn(context, accounts[who])
    callers[who] = context.request
  }
  await endSessionsOf(accounts.ended)
})

/** All that the actions could have changed of the targets, as one text. */
async function readTargets(): Promise<string> {
  const { teamId, staffId, invitationId, batchId, editionId, areaId, phoneId, caseId } = target
  const rows = await runSql(
    `SELECT (SELECT t::text FROM "Team" t WHERE id = $1),
       (SELECT string_agg(r::text, ';' ORDER BY id) FROM "Revision" r WHERE "recordId" = $1 AND kind = 'TEAM'),
       (SELECT s::text FROM "Staff" s WHERE id = $2),
       (SELECT i::text FROM "Invitation" i WHERE id = $3),
       (SELECT b::text FROM "PrintBatch" b WHERE id = $4),
       (SELECT string_agg(q::text, ';' ORDER BY token) FROM "QrCode" q WHERE "editionId" = $5),
       (SELECT count(*) FROM "EditionEvent" WHERE "editionId" = $5),
       (SELECT count(*) FROM "CardEdition" WHERE "areaId" = $6),
       (SELECT "fourEyes" FROM "Area" WHERE id = $6),
       (SELECT count(*) FROM "PhoneCheck" WHERE "phoneId" = $7),
       (SELECT c::text FROM "Case" c WHERE id = $8),
       (SELECT string_agg(s::text, ';' ORDER BY id) FROM "CaseStep" s WHERE "caseId" = $8),
       (SELECT string_agg(h::text, ';' ORDER BY id) FROM "Handling" h WHERE "caseId" = $8),
       (SELECT count(*) FROM "CaseRules" WHERE "areaId" = $6)`,
    [teamId, staffId, invitationId, batchId, editionId, areaId, phoneId, caseId],
  )
  return JSON.stringify(rows)
}

test('every action of the build has its call here, and every call its action', () => {
  expect(ACTIONS.map(action => action.name).sort()).toEqual(Object.keys(CALLS).sort())
})

test('every route of the app that is no page has its call here', () => {
  const routes = FILES.filter(path => /\/route\.tsx?$/.test(path))
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort())
})

for (const action of ACTIONS) {
  const call = CALLS[action.name]
  if (!call) continue
  test(`refused and logged: ${action.name}`, async () => {
    const fields = call.form(target)
    const before = await readTargets()
    if (call.open) {
      const { status } = await callAction(callers.nobody, action, fields)
      expect(status).toMatch(/^(failed|invalid)$/)
    } else {
      const who = ['nobody', 'ended', ...(call.own ? [] : ['sibling', ...(call.low ? [call.low] : [])])]
      for (const name of who as (keyof typeof callers)[]) {
        // Calls without a session, or with an ended one, are noted up to a number a minute; the first always.
        const staffId = name === 'sibling' || name === call.low ? accounts[name]!.id : null
        const noted = await countRefusals(staffId)
        const answer = await callAction(callers[name], action, fields)
        expect([name, answer.http, answer.status]).toEqual([name, 200, 'refused'])
        if (staffId !== null) expect(await countRefusals(staffId)).toBe(noted + 1)
      }
    }
    expect(await readTargets()).toBe(before)
  })
}

test('calls without a session are in the log, those of an ended one under its account and at its home', async () => {
  expect(await countRefusals(null)).toBeGreaterThan(0)
  const { id, name } = accounts.ended!
  const lines = await readRefusals(id)
  expect(lines.length).toBeGreaterThan(0)
  expect(lines[0]).toEqual({ staffName: name, code: place.county, summary: '会话已失效的调用' })
})

test('who reads the log finds the ended sessions of the subtree; calls of nobody only who reads it all', async ({
  browser,
  baseURL,
}) => {
  const readLog = async (areaCode: string) => {
    const context = await browser.newContext({ baseURL })
    await signIn(context, await createStaff({ role: 'ADMIN', areaCode }))
    const page = await (await context.request.get('/staff/log?action=refused')).text()
    const file = await (await context.request.get('/staff/log/csv?action=refused')).text()
    await context.close()
    return { page, file }
  }
  // The newest lines are what a page shows.
  await callAction(callers.nobody, ACTIONS.find(({ name }) => name.endsWith('#invite'))!, {})
  const [region, county] = [await readLog('NM'), await readLog(place.county)]
  for (const text of [region.file, county.file]) {
    expect(text).toContain('会话已失效的调用')
    expect(text).toContain(accounts.ended!.name)
  }
  expect(region.file).toMatch(/未登录,—,拒绝操作,没有登录的调用/)
  expect(county.file).not.toContain('没有登录的调用')
  expect(county.page).not.toContain('没有登录的调用')
})

test('what is nowhere is refused to a role that may not, and noted', async () => {
  const publish = ACTIONS.find(({ name }) => name.endsWith('#publishReviewed'))!
  const noted = await countRefusals(accounts.EDITOR!.id)
  const answer = await callAction(callers.EDITOR, publish, { revisionId: 2_000_000_000, lock: 1 })
  expect(answer.status).toBe('refused')
  expect(await countRefusals(accounts.EDITOR!.id)).toBe(noted + 1)
})

for (const [route, callOf] of Object.entries(ROUTES))
  test(`refused and logged: ${route}`, async () => {
    const { address, form } = callOf(target)
    for (const name of ['nobody', 'ended', 'sibling'] as const) {
      const noted = await countRefusals(accounts.sibling!.id)
      const response = form
        ? await callers[name].post(address, { multipart: form })
        : await callers[name].get(address, { maxRedirects: 0 })
      expect([401, 403]).toContain(response.status())
      expect(await response.text()).toMatch(
        name === 'sibling' ? /不在您负责的区域/ : name === 'ended' ? /请重新登录/ : /登录已过期/,
      )
      expect(await countRefusals(accounts.sibling!.id)).toBe(noted + (name === 'sibling' ? 1 : 0))
    }
  })
