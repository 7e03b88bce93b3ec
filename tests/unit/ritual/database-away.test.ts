import { createServer, type Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { awaitDatabase } from '@/scripts/lib/database.mjs'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { Plain } from '@/scripts/lib/steps.mjs'

const said = vi.spyOn(console, 'log').mockImplementation(() => {})
afterEach(() => said.mockClear())

const urlOf = (port: number) => `postgresql://somebody:geheim@127.0.0.1:${port}/mingbaika`

/** Refuses whoever comes, as PostgreSQL does. */
function refuse(code: string) {
  const message = `SFATAL\0VFATAL\0C${code}\0Mno\0\0`
  const packet = Buffer.alloc(5 + message.length)
  packet.write('E')
  packet.writeInt32BE(4 + message.length, 1)
  packet.write(message, 5)
  return (socket: Socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(packet))
  }
}

test('a database that comes later than the start is waited for; that its server only begins, too', async () => {
  const port = await findFreePort()
  const waiting = awaitDatabase(urlOf(port))
  await expect.poll(() => said.mock.calls.join(), { timeout: 60_000 }).toContain('ECONNREFUSED')
  let answer = refuse('57P03')
  let asked = 0
  const server = createServer(socket => {
    asked++
    answer(socket)
  }).listen(port, '127.0.0.1')
  await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(1)
  // What else is wrong is no matter of time.
  answer = refuse('28P01')
  await waiting
  server.close()
})

test.each(['28P01', '3D000'])('%s is not waited for', async code => {
  const server = createServer(refuse(code)).listen(0, '127.0.0.1')
  await new Promise(done => server.once('listening', done))
  await awaitDatabase(urlOf((server.address() as { port: number }).port))
  expect(said).not.toHaveBeenCalled()
  server.close()
})

test('one that does not come ends the waiting with words, in which there is no password', async () => {
  const error = await awaitDatabase(urlOf(await findFreePort()), 300).catch(error => error)
  expect(error).toBeInstanceOf(Plain)
  expect(error.message).toBe('The database of DATABASE_URL does not answer (ECONNREFUSED).')
  expect(said.mock.calls.join()).not.toContain('geheim')
})
