import { createHash } from 'node:crypto'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import copyStreams from 'pg-copy-streams'
import { copyOutSql } from './tables.mjs'

/** A stream that lets through what comes and sums it up. @returns {Transform & {digest: () => string}} */
export function makeTally() {
  const hash = createHash('sha256')
  const tally = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  return Object.assign(tally, { digest: () => hash.digest('hex') })
}

/** The rows of a table as a stream. @param {import('pg').Client} client @param {import('./tables.mjs').Table} table */
export const readRows = (client, table) => client.query(copyStreams.to(copyOutSql(table)))

/** How many rows a stream has brought, which it is told only after them. @param {import('pg').Client} client */
export async function countRows(client, rows) {
  await client.query('SELECT')
  return rows.rowCount
}

/**
 * What a table holds, in one sum over all its rows.
 * @param {import('pg').Client} client
 * @param {import('./tables.mjs').Table} table
 * @returns {Promise<{rows: number, sha256: string}>}
 */
export async function sumUp(client, table) {
  const rows = readRows(client, table)
  const tally = makeTally()
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  await pipeline(rows, tally, nowhere)
  return { rows: await countRows(client, rows), sha256: tally.digest() }
}
