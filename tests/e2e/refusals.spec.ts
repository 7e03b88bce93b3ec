import { readdirSync } from 'node:fs'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { callAction, listActions } from '../support/actions'
import { CALLS, ROUTES } from '../support/calls'
import { runSql } from '../support/db'
import { createStaff, signIn, type TestStaff } from '../support/staff'
import { makeTargets, type Targets } from '../support/targets'

// Everything that can be called directly, called by those who may not: from a list that the build makes.
test.describe.configure({ mode: 'serial' })

const ACTIONS = listActions()
const FILES = readdirSync('app/staff', { recursive: true, encoding: 'utf8' }).map(path => `app/staff/${path}`)
const HOME = 'GY-JS-ZN'

let target: Targets
const callers: Record<'sibling' | 'ended' | 'nobody' | 'EDITOR' | 'PUBLISHER', APIRequestContext> =
  {} as never
const accounts: Partial<Record<keyof typeof callers, TestStaff>> = {}

test.beforeAll(async ({ browser, baseURL }) => {
  test.setTimeout(120_000)
  target = await makeTargets(HOME)
  accounts.sibling = await createStaff({ role: 'ADMIN', areaCode: 'GY-XD' })
  accounts.ended = await createStaff({ role: 'ADMIN', areaCode: 'GY' })
  accounts.EDITOR = await createStaff({ role: 'EDITOR', areaCode: 'GY' })
  accounts.PUBLISHER = await createStaff({ role: 'PUBLISHER', areaCode: 'GY' })
  for (const who of ['sibling', 'ended', 'nobody', 'EDITOR', 'PUBLISHER'] as const) {
    const context = await browser.newContext({ baseURL })
    if (accounts[who]) await signIn(context, accounts[who])
    callers[who] = context.request
  }
  await runSql('UPDATE "Staff" SET "sessionVersion" = "sessionVersion" + 1 WHERE id = $1', [
    accounts.ended.id,
  ])
})

const countRefusals = async (staffId: number | null) =>
  (
    await runSql<{ n: number }>(
      `SELECT count(*)::int AS n FROM "LogEntry" WHERE action = 'refused' AND "staffId" IS NOT DISTINCT FROM $1`,
      [staffId],
    )
  )[0]!.n

/** All that the actions could have changed of the targets, as one text. */
async function readTargets(): Promise<string> {
  const { teamId, staffId, invitationId, batchId, editionId, areaId, phoneId } = target
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
       (SELECT count(*) FROM "PhoneCheck" WHERE "phoneId" = $7)`,
    [teamId, staffId, invitationId, batchId, editionId, areaId, phoneId],
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
        const staffId = name === 'sibling' || name === call.low ? accounts[name]!.id : null
        const noted = await countRefusals(staffId)
        const answer = await callAction(callers[name], action, fields)
        expect([name, answer.http, answer.status]).toEqual([name, 200, 'refused'])
        // Calls without an account are noted up to a number a minute; the first always.
        if (staffId !== null) expect(await countRefusals(staffId)).toBe(noted + 1)
      }
    }
    expect(await readTargets()).toBe(before)
  })
}

test('calls without an account are in the log', async () => {
  expect(await countRefusals(null)).toBeGreaterThan(0)
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

const PAGES = FILES.filter(path => path.endsWith('/page.tsx'))
  .map(path => path.replace(/^app(.*)\/page\.tsx$/, '$1'))
  .filter(path => !/\/(login|invite\/\[token\]|\[\.\.\.missing\])$/.test(path))

for (const page of PAGES)
  test(`signed out, ${page} leads to the login`, async () => {
    const address = page.replace('[kind]', 'team').replace(/\[\w+\]/g, '1')
    const response = await callers.nobody.get(address)
    expect(new URL(response.url()).pathname).toBe('/staff/login')
  })
