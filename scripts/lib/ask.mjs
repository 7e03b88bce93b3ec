import { get } from 'node:http'

/**
 * Asks a server of ours how it is, on a connection that is not kept.
 * @param {string} url its address
 * @param {number} [ms] after which it counts as silent
 * @returns {Promise<number>} the status of its answer, whatever that is; 0: none
 */
export function askHealth(url, ms = 10_000) {
  return new Promise(done => {
    const request = get(`${url}/api/health`, { agent: false, timeout: ms }, answer => {
      answer.resume()
      done(answer.statusCode ?? 0)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => done(0))
  })
}
