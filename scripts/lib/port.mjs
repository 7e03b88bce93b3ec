import { createServer } from 'node:net'
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

/**
 * Makes sure that nobody listens on a port: who does would answer for the server that is started.
 * @param {number} port
 * @throws {Plain} when it cannot be had
 */
export function requireFreePort(port, host = '0.0.0.0') {
  return new Promise((done, reject) => {
    const probe = createServer()
    probe.on('error', error => {
      const why = error.code === 'EACCES' ? 'needs more rights than this user has' : 'is taken'
      const isKnown = error.code === 'EACCES' || error.code === 'EADDRINUSE'
      reject(isKnown ? new Plain(`The port ${port} ${why}. Choose another with PORT.`) : error)
    })
    probe.listen(port, host, () => probe.close(done))
  })
}
