import { Agent, request } from 'node:http'
import { expect, test } from '@playwright/test'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { startServer } from '@/scripts/lib/server.mjs'
import { listActions } from '@/tests/support/actions'
import { runSql } from '@/tests/support/db'
import { makePlace } from '@/tests/support/place'
import { createStaff, postLogin } from '@/tests/support/staff'

const PUBLISHES = 50

type Answer = { status: number; text: string } | { code: string }

/** What a form sends to publish a new team. */
async function makeBody(areaId: number, name: string) {
  const form = new FormData()
  const fields = { recordKind: 'TEAM', seen: 'new', intent: 'publish', areaId, name, teamCount: 1 }
  for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, String(value))
  form.append('0', '[{"status":"idle"},"$K1"]')
  const written = new Response(form)
  return { type: written.headers.get('content-type')!, body: Buffer.from(await written.arrayBuffer()) }
}

/** Publishes on a connection that is kept. */
async function publish(url: string, agent: Agent, cookie: string, areaId: number, name: string) {
  const { id } = listActions().find(action => action.name.endsWith('_record/actions.ts#saveRecord'))!
  const { type, body } = await makeBody(areaId, name)
  const headers = {
    Cookie: cookie,
    Origin: url,
    'Next-Action': id,
    'Content-Type': type,
    'Content-Length': body.length,
  }
  return new Promise<Answer>(done => {
    const fail = (error: NodeJS.ErrnoException) => done({ code: error.code ?? error.message })
    const call = request(`${url}/staff/teams/new`, { method: 'POST', agent, headers }, answer => {
      let text = ''
      answer.setEncoding('utf8').on('data', chunk => {
        text += chunk
      })
      answer.on('end', () => done({ status: answer.statusCode!, text })).on('error', fail)
    })
    call.on('error', fail).end(body)
  })
}

const isDone = (answer: Answer) => 'text' in answer && answer.text.includes('"status":"done"')

test('told to stop with fifty publishes under way: each is answered, or was never begun', async ({
  request: session,
}) => {
  const port = await findFreePort()
  const publicUrl = `http://localhost:${port}`
  const server = await startServer({
    port,
    databaseUrl: process.env.DATABASE_URL!,
    host: '127.0.0.1',
    publicUrl,
  })
  const { county, aId } = await makePlace()
  const staff = await createStaff({ role: 'PUBLISHER', areaCode: county })
  expect(await postLogin(session, staff, server.url)).toBeNull()
  const { cookies } = await session.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const agent = new Agent({ keepAlive: true, maxSockets: PUBLISHES })
  const send = (name: string) => publish(server.url, agent, cookie, aId, name)
  // Loads what a publish needs, and leaves a connection that is kept.
  expect(await send(`先发的队${county}`)).toMatchObject({ status: 200 })

  const names = Array.from({ length: PUBLISHES }, (_, n) => `在路上${n}队${county}`)
  const answers = names.map(send)
  await Promise.race(answers)
  server.child.kill('SIGTERM')
  const settled = await Promise.all(answers)
  await expect.poll(() => server.child.exitCode).toBe(0)

  const rows = await runSql<{ name: string }>('SELECT name FROM "Team" WHERE "areaId" = $1', [aId])
  const there = new Set(rows.map(({ name }) => name))
  const told = names.filter((_, n) => isDone(settled[n]!))
  // Who was told that it is done finds it; and nobody was told nothing.
  expect(told.filter(name => !there.has(name))).toEqual([])
  expect(settled.flatMap(answer => ('code' in answer ? [answer.code] : []))).toEqual([])
  expect(told.length).toBeGreaterThan(1)
})
