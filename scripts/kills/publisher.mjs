// Somebody who publishes by HTTP alone, as the app's forms do it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/steps.mjs'

/** The id under which the build knows the action that saves a record, and a page that has it. */
function findAction() {
  const manifest = JSON.parse(readFileSync(join(root, '.next/server/server-reference-manifest.json'), 'utf8'))
  const [id] = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === 'saveRecord')
  return id
}

const cookiesOf = response => response.headers.getSetCookie().map(cookie => cookie.split(';')[0])

async function logIn(url, { email, password }) {
  const asked = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = await asked.json()
  const body = new URLSearchParams({
    csrfToken,
    email,
    password,
    code: '',
    json: 'true',
    callbackUrl: `${url}/staff`,
  })
  const headers = { Cookie: cookiesOf(asked).join('; '), Origin: url }
  const answer = await fetch(`${url}/api/auth/callback/credentials`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`no login: ${answer.status} ${await answer.text()}`)
  return [...cookiesOf(asked), ...cookiesOf(answer)].join('; ')
}

/**
 * Logs in as somebody who may publish.
 * @param {string} url of the server
 * @param {{email: string, password: string}} account
 * @returns a way to publish a new team; true: the server said that it is done; false: it said anything else, or nothing
 */
export async function openPublisher(url, account) {
  const cookie = await logIn(url, account)
  const action = findAction()
  /** @param {string} name @param {number} areaId @param {import('undici-types').RequestInit} [options] */
  return async (name, areaId, options = {}) => {
    const fields = { recordKind: 'TEAM', seen: 'new', intent: 'publish', areaId, name, teamCount: 1 }
    const body = new FormData()
    for (const [field, value] of Object.entries(fields)) body.append(`_1_${field}`, String(value))
    body.append('0', '[{"status":"idle"},"$K1"]')
    const headers = { Cookie: cookie, Origin: url, 'Next-Action': action }
    try {
      const answer = await fetch(`${url}/staff/teams/new`, { method: 'POST', headers, body, ...options })
      return /"status":"done"/.test(await answer.text())
    } catch {
      return false
    }
  }
}
