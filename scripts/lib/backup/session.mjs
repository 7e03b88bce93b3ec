import pg from 'pg'
import { Plain } from '../steps.mjs'

/** No limit of time, rows that policies hide are an error, and one way to write each value, whatever the server's is. */
const SETTINGS = {
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  transaction_timeout: '0',
  row_security: 'off',
  search_path: 'public',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  bytea_output: 'hex',
  extra_float_digits: '1',
}

/**
 * A connection of its own for a whole backup or restore.
 * @param {string} databaseUrl
 * @returns {Promise<import('pg').Client>}
 * @throws {Plain} when the database does not answer
 */
export async function openSession(databaseUrl) {
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 20_000,
    keepAlive: true,
    application_name: 'mingbaika backup',
  })
  client.on('error', error => console.error(`database: ${error.message}`))
  await client.connect().catch(error => {
    throw new Plain(`The database does not answer: ${error.message}`)
  })
  // Not every server knows each of them.
  const set = 'SELECT set_config(name, $1::json ->> name, false) FROM pg_settings WHERE name = ANY ($2)'
  await client.query(set, [JSON.stringify(SETTINGS), Object.keys(SETTINGS)])
  return client
}

/** Lets go of a connection, whatever it is in the middle of: what it had not committed is undone. @param {import('pg').Client} client */
export function closeSession(client) {
  client.removeAllListeners('error')
  client.on('error', () => {})
  client.connection.stream.destroy()
}
