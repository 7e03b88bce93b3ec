import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endPress } from '@/lib/paper/press/press'
import { makeToken } from '@/lib/paper/token/token'
import { makeDoor } from '@/server/door'
import { useDirectory } from '@/tests/support/directory'
import { flood, tallyStatuses } from '@/tests/support/flood'

useDirectory()

let server: Server
let url: string
/** What reached Next, which here answers everything well. */
const handedOn: string[] = []

beforeAll(async () => {
  const door = await makeDoor()
  server = createServer((request, response) => {
    void door.answer(request, response, async () => {
      handedOn.push(request.url!)
      response.end('next')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  endPress()
})

const ask = async (paths: string[], method = 'GET') => {
  handedOn.length = 0
  return flood(
    url,
    paths.map(path => ({ path, method })),
    50,
  )
}

test('what is not there, or cannot be, never reaches Next', async () => {
  const random = () => makeToken(below => Math.floor(Math.random() * below))
  const paths = Array.from({ length: 60 }, (_, i) => [
    `/k/ZZ-${i}`,
    `/k/ZZ-${i}/card.pdf?layout=bleed`,
    `/k/ZZ-${i}/projects/2022`,
    `/q/${random()}`,
    `/q/${i}`,
    `/q/${i}/pixel.gif`,
    `/news/${900_000 + i}`,
    `/columns/no-${i}/x`,
    `/wp-admin/${i}`,
    `/k/${'A'.repeat(41 + i)}`,
  ]).flat()
  expect(tallyStatuses(await ask(paths))).toEqual({ 404: 600 })
  expect(handedOn).toEqual([])
})

test('an unknown value of a parameter that is read, and a method that is not, are refused before Next, too', async () => {
  const layouts = Array.from({ length: 20 }, (_, i) => `/k/GY/card.pdf?layout=${i}`)
  expect(tallyStatuses(await ask(layouts))).toEqual({ 400: 20 })
  const written = await ask(['/k/GY', '/', '/search', '/news/1'], 'POST')
  expect(tallyStatuses(written)).toEqual({ 405: 4 })
  expect(written[0]!.headers.allow).toBe('GET, HEAD')
  expect(handedOn).toEqual([])
})

test('scans and calls never reach Next', async () => {
  expect(tallyStatuses(await ask(['/q/00000000/pixel.gif?x=1']))).toEqual({ 200: 1 })
  expect(tallyStatuses(await ask(['/q/00000000/call'], 'POST'))).toEqual({ 204: 1 })
  expect(handedOn).toEqual([])
})

test('what is there and not in memory does, and so does what is only mistyped', async () => {
  const paths = [
    '/k/GY',
    '/k/GY/card.pdf?n=1',
    '/k/gy',
    '/search?q=x',
    '/staff',
    '/api/health',
    '/resident.js',
  ]
  expect(tallyStatuses(await ask(paths))).toEqual({ 200: paths.length })
  // Each is asked for by the address that it calls its own.
  const canonical = paths.with(1, '/k/GY/card.pdf').with(2, '/k/GY')
  expect(handedOn.toSorted()).toEqual(canonical.toSorted())
})

test('more than may wait is refused with words, and the others are all answered', async () => {
  const answers = await ask(Array.from({ length: 400 }, (_, i) => `/search?q=${i}`))
  const { 200: found = 0, 503: busy = 0 } = tallyStatuses(answers)
  expect(found + busy).toBe(400)
  expect(handedOn).toHaveLength(found)
})
