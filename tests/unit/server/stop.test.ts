import { once } from 'node:events'
import { Agent, createServer, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { followRequests } from '@/server/stop.mjs'

/** A server whose answers are given by hand, and clients that keep their connections. */
async function open(limits = {}) {
  const waiting: ServerResponse[] = []
  const server = createServer((message, response) => {
    message.resume()
    waiting.push(response)
  })
  const { stop } = followRequests(server, limits)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let connections = 0
  const post = (agent: Agent) =>
    new Promise<number>((done, reject) => {
      // By its number: a name would be looked up first, for as long as that takes.
      const call = request({ host: '127.0.0.1', port, agent, method: 'POST' }, answer => {
        answer.resume().on('end', () => done(answer.statusCode!))
      })
      call.on('socket', socket => socket.once('connect', () => connections++))
      call.on('error', reject).end('x')
    })
  const connected = async (count: number) => {
    while (connections < count) await new Promise(setImmediate)
  }
  const arrived = async (count: number) => {
    while (waiting.length < count) await new Promise(setImmediate)
  }
  return { server, stop, waiting, post, connected, arrived, port }
}

const keep = () => new Agent({ keepAlive: true, maxSockets: 1 })

test('fifty that were begun are answered, and only then it has stopped', async () => {
  const { stop, waiting, post, arrived } = await open({ grace: 0 })
  const posts = Array.from({ length: 50 }, () => post(keep()))
  await arrived(50)
  let hasStopped = false
  const stopping = stop().then(() => {
    hasStopped = true
  })
  for (const response of waiting) {
    expect(hasStopped).toBe(false)
    await new Promise(setImmediate)
    response.end('done')
  }
  expect(await Promise.all(posts)).toEqual(Array(50).fill(200))
  await stopping
})

test('a request that comes on a kept connection after the stop began is answered, as its last', async () => {
  const { stop, waiting, post, arrived } = await open({ grace: 600_000 })
  const agent = keep()
  const first = post(agent)
  await arrived(1)
  waiting[0]!.end('done')
  await first
  const stopping = stop()
  const second = post(agent)
  await arrived(2)
  expect(waiting[1]!.shouldKeepAlive).toBe(false)
  waiting[1]!.end('done')
  expect(await second).toBe(200)
  // Its connection was the last one: nothing else is waited for.
  await stopping
})

test('whoever had connected when the stop began is let in', async () => {
  const { stop, waiting, connected, arrived, post } = await open({ grace: 600_000 })
  const posts = Array.from({ length: 50 }, () => post(keep()))
  await connected(50)
  const stopping = stop()
  await arrived(50)
  for (const response of waiting) response.end('done')
  expect(await Promise.all(posts)).toEqual(Array(50).fill(200))
  await stopping
})

test('half of a request, kept connections without any, an answer that never comes: none holds it up for ever', async () => {
  const { stop, waiting, arrived, port } = await open({ grace: 50, upload: 100, longest: 400 })
  const send = (text: string) =>
    connect(port, '127.0.0.1')
      .on('error', () => {})
      .setEncoding('utf8')
      .write(text)
  send('GET / HTTP/1.1\r\nHost: here\r\n')
  send('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\nhalf')
  send('GET / HTTP/1.1\r\nHost: here\r\n\r\n')
  await arrived(2)
  await stop()
  expect(waiting[0]!.destroyed).toBe(true)
})
