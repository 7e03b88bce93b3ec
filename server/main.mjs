// node server/main.mjs --port 3000 --host 127.0.0.1 [--dev]
// The process that answers: Node's own HTTP server, our door, and Next behind it. Plain JavaScript, since
// nothing compiles it; the door is TypeScript and comes from Next's build.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import next from 'next'
import { followRequests } from './stop.mjs'

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    host: { type: 'string', default: '0.0.0.0' },
    dev: { type: 'boolean', default: false },
  },
})
const { host, dev } = values
const port = Number(values.port)

const dir = join(import.meta.dirname, '..')
// The typesetter finds its templates and fonts from here.
process.chdir(dir)

// A request: longer than the slowest honest body may take (server/body.ts), which is refused in words before. A
// connection stays while a page is read: on a weak signal a new one costs a second.
const server = createServer({ headersTimeout: 15_000, requestTimeout: 200_000, keepAliveTimeout: 65_000 })
// Under which name Next reaches itself; it does not listen.
const hostname = host === '0.0.0.0' ? 'localhost' : host
// Next takes every upgrade of the server it is given and, in production, never answers one. Only hot reload needs it.
const app = next({ dir, dev, hostname, port, httpServer: dev ? server : createServer() })

/** @type {Promise<import('./door').Door>} */
const handedOver = new Promise(takeDoor => {
  globalThis.mingbaika = new Map([['takeDoor', takeDoor]])
})

const { stop: answerTheLast } = followRequests(server)
let isStopping = false
/** What the door still has to write down, once it is there. */
let finish = async () => {}

/** Nothing new is begun, and what was begun is finished. */
async function stop() {
  if (isStopping) return
  isStopping = true
  // A browser's line for hot reload would never be finished.
  if (dev) process.exit()
  await answerTheLast()
  await finish()
  await app.close().catch(console.error)
  process.exit()
}

async function serve() {
  await app.prepare()
  const door = await handedOver
  finish = door.finish
  const answerByNext = app.getRequestHandler()
  server.on('clientError', door.refuseBroken)
  server.on('request', (request, response) => {
    door.answer(request, response, () => answerByNext(request, response))
  })
  server.listen(port, host)
}

function fail(error) {
  console.error(error.code === 'EADDRINUSE' ? `The port ${port} is taken.` : error)
  process.exit(1)
}

process.on('SIGTERM', stop)
process.on('SIGINT', stop)
server.on('error', fail)
serve().catch(fail)
