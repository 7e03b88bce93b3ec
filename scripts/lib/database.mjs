import { Plain, say, until } from './steps.mjs'

/**
 * Works on a database through one connection.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDatabase(url, work, options = {}) {
  // Only now: before the packages are installed there is none.
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, ...options })
  client.on('error', () => {})
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Of a server, or a machine, that is only just starting: ENOENT of its socket, ECONNRESET of a container's proxy. */
const COMING = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOENT',
  '57P03',
]
const COMING_WORDS = /timeout|terminated/
const LONGEST_MS = 5 * 60_000

const isComing = code => code !== null && (COMING.includes(code) || COMING_WORDS.test(code))

/**
 * Waits for a database that starts together with us, perhaps on another machine. What else is wrong with it, whoever
 * uses it says.
 * @param {string} url
 * @param {number} [longest] milliseconds
 * @throws {Plain} when it has not come by then
 */
export async function awaitDatabase(url, longest = LONGEST_MS) {
  let code = await askDatabase(url)
  if (!isComing(code)) return
  say(`the database of DATABASE_URL does not answer yet (${code}): waiting for it`)
  const hasCome = async () => {
    code = await askDatabase(url)
    return !isComing(code)
  }
  if (await until(hasCome, longest, 500)) return
  throw new Plain(`The database of DATABASE_URL does not answer (${code}).`)
}

/** @returns {Promise<string | null>} null where the database answers, else the code of what it or the system says */
export async function askDatabase(url) {
  try {
    await withDatabase(url, client => client.query('SELECT 1'), { connectionTimeoutMillis: 5000 })
    return null
  } catch (error) {
    return error.code ?? error.message
  }
}
