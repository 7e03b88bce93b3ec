// node scripts/bench/hammer.mjs URL KIND SECONDS [TOKEN] [CONNECTIONS]: 200 connections ask for one public address, in a
// process of its own, or with KIND "mixed" for all of them in turn. Says how it was answered as JSON, by status.
import autocannon from 'autocannon'
import { inventToken } from './editions.mjs'

const [url, kind, seconds, token, connections = '200'] = process.argv.slice(2)
const CARD = '/k/GY-JS-ZN'
const LAYOUTS = ['a5', 'a4-2up', 'bleed']

let serial = 0
const get = path => request => ({ ...request, method: 'GET', path: path(serial++) })

/** Posts a login that is wrong in everything but its form. */
async function loginOf() {
  const answer = await fetch(`${url}/api/auth/csrf`)
  const { csrfToken } = await answer.json()
  const cookie = answer.headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  return request => {
    const email = `nobody-${serial++}@example.cn`
    return {
      ...request,
      method: 'POST',
      path: '/api/auth/callback/credentials',
      headers: { ...request.headers, cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, email, password: 'a-wrong-one', json: 'true' }).toString(),
    }
  }
}

/** Says the same thing with the same form: what whoever floods does who has looked once. */
async function sayOf() {
  const path = `${CARD}/say/opinion`
  const [, token] = /name="token" value="([^"]+)"/.exec(await (await fetch(url + path)).text())
  return request => ({
    ...request,
    method: 'POST',
    path,
    headers: { ...request.headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ token: serial++ % 2 ? token : 'x', text: `吵 ${serial}` }).toString(),
  })
}

const KINDS = {
  kept: () => get(() => CARD),
  pixel: () => get(() => `/q/${token}/pixel.gif`),
  'card PDF': () => get(i => `${CARD}/card.pdf?layout=${LAYOUTS[i % 3]}&n=${i}`),
  PNG: () => get(i => `${CARD}/card.png?n=${i}`),
  search: () =>
    get(i => `/search?q=${encodeURIComponent('农药医疗法律就业'.slice(i % 7, (i % 7) + 2))}&k=GY-JS-ZN`),
  'say page': () => get(i => `${CARD}/say/${['problem', 'order', 'report'][i % 3]}?n=${i}`),
  'say posts': sayOf,
  'unknown codes': () => get(i => `/k/ZZ-${(i % 40_000).toString(36).toUpperCase()}`),
  'wrong tokens': () => get(i => `/q/${inventToken(i)}`),
  login: loginOf,
  'login page': () => get(() => '/staff/login'),
}

const kinds = kind === 'mixed' ? Object.keys(KINDS) : [kind]
const requests = await Promise.all(kinds.map(async one => ({ setupRequest: await KINDS[one]() })))

const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  requests,
})
console.log(JSON.stringify({ rate: result.requests.average, statuses: result.statusCodeStats }))
