import { once } from 'node:events'
import { createServer, isIPv6 } from 'node:net'
import { Plain } from './steps.mjs'

const USUAL = 3000

/**
 * The port that is wished for; the usual one where none is.
 * @param {string | undefined} wished
 * @throws {Plain} when it is no port
 */
export function readPort(wished) {
  const text = wished?.trim()
  if (!text) return USUAL
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (port < 1 || port > 65_535) throw new Plain(`PORT is no port: ${text}. Choose one from 1 to 65535.`)
  return port
}

const EVERYWHERE = '0.0.0.0'

/** The address that is wished for; all of this machine's where none is. @param {string | undefined} wished */
export function readHost(wished) {
  return wished?.trim() || EVERYWHERE
}

const isEverywhere = host => host === EVERYWHERE || host === '::'
const isLocal = host => host === 'localhost' || host === '::1' || host.startsWith('127.')

/** How a server that listens at a host is reached from this machine. */
export function toUrl(host, port) {
  if (isEverywhere(host) || isLocal(host)) return `http://localhost:${port}`
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}

/** Whoever opens localhost may come by IPv6 first, whatever the server listens at. */
function listProbes(host) {
  if (isEverywhere(host)) return [host, host === '::' ? EVERYWHERE : '::']
  return isLocal(host) ? [host, host === '::1' ? '127.0.0.1' : '::1'] : [host]
}

async function probe(port, host) {
  const server = createServer()
  server.listen({ port, host, ipv6Only: true })
  await once(server, 'listening')
  server.close()
  await once(server, 'close')
}

/**
 * Makes sure that nobody listens on a port: who does would answer for the server that is started.
 * @param {number} port
 * @throws {Plain} when it cannot be had
 */
export async function requireFreePort(port, host = EVERYWHERE) {
  for (const [place, address] of listProbes(host).entries()) {
    try {
      await probe(port, address)
    } catch (error) {
      if (error.code === 'EADDRINUSE') throw new Plain(`The port ${port} is taken. Choose another with PORT.`)
      if (error.code === 'EACCES')
        throw new Plain(`The port ${port} needs more rights than this user has. Choose another with PORT.`)
      // Of the other family there may be nothing here.
      if (place > 0) continue
      if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAFNOSUPPORT'].includes(error.code))
        throw new Plain(`HOST is no address of this machine: ${host}.`)
      throw error
    }
  }
}
