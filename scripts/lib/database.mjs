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

/** @returns {Promise<string | null>} null where the database answers, else the code of what it or the system says */
export async function askDatabase(url) {
  try {
    await withDatabase(url, client => client.query('SELECT 1'), { connectionTimeoutMillis: 5000 })
    return null
  } catch (error) {
    return error.code ?? error.message
  }
}
