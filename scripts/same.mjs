#!/usr/bin/env node
// npm run same -- http://localhost:3000 http://localhost:3001 [token …]: whether two instances on one database answer
// the same bytes. For a change that must change nothing: run the old code and the new with the same DATABASE_URL,
// PUBLIC_URL and clock. Tokens of printed codes add what their scans open.
import { createHash } from 'node:crypto'

const DOCUMENTS = [
  '/',
  '/k/GY',
  '/k/GY-JS',
  '/k/GY-JS-ZN',
  '/k/GY-JS-ZN?big=1',
  '/k/GY-JS-ZN/card',
  '/k/GY-JS/projects/2022',
  '/columns/gy41',
  '/columns/gy41/youmian',
  '/news/1',
  '/k/GY/news',
  '/feed/GY.xml',
  '/feed/GY.ics',
  '/search?q=nongyao&k=GY-JS-ZN',
  '/k/NOBODY',
]
const PAPERS = [
  '/k/GY-JS-ZN/card.pdf',
  '/k/GY-JS-ZN/card.pdf?layout=a4-2up',
  '/k/GY-JS-ZN/card.pdf?layout=bleed',
  '/k/GY-JS/card.pdf',
  '/k/GY/card.pdf',
  '/k/GY-JS-ZN/card.png',
]

async function readAnswer(address) {
  const response = await fetch(address, { redirect: 'manual' })
  const body = Buffer.from(await response.arrayBuffer())
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { status: response.status, bytes: body.length, hash }
}

const [a, b, ...tokens] = process.argv.slice(2)
if (!a || !b) {
  console.error(
    'Give the addresses of two instances: npm run same -- http://localhost:3000 http://localhost:3001',
  )
  process.exit(1)
}
for (const path of [...DOCUMENTS, ...tokens.map(token => `/q/${token}`), ...PAPERS]) {
  const [one, other] = await Promise.all([readAnswer(a + path), readAnswer(b + path)])
  const isSame = one.status === other.status && one.hash === other.hash
  console.log(
    `${isSame ? 'same  ' : 'DIFFER'} ${one.status} ${one.hash} ${String(one.bytes).padStart(7)} ${path}`,
  )
  if (!isSame) process.exitCode = 1
}
