// What a database holds before it is restored into, for whoever has to decide whether it may go.
import pg from 'pg'
import { listTables } from './tables.mjs'

const { escapeIdentifier } = pg

/** What every database of ours has from its migrations alone. */
const ALWAYS = ['_prisma_migrations', 'Installation']

async function lookAt(client, { name, timestamps }) {
  const times = timestamps.map(escapeIdentifier).join(', ')
  const newest = times ? `max(newest) FILTER (WHERE newest <= now())` : 'NULL::timestamptz'
  const rows = times
    ? `(SELECT greatest(${times}) AS newest FROM ${escapeIdentifier(name)}) AS r`
    : escapeIdentifier(name)
  const found = await client.query(`SELECT count(*)::int AS rows, ${newest} AS changed FROM ${rows}`)
  return { name, ...found.rows[0] }
}

/**
 * @param {import('pg').Client} client
 * @returns {Promise<{name: string, rows: number, changed: Date | null}[]>} the tables that have rows, the largest first;
 *   changed: the newest time that is written in any of them. None: the database is empty
 */
export async function listHoldings(client) {
  const holdings = []
  for (const table of await listTables(client)) {
    if (!ALWAYS.includes(table.name)) holdings.push(await lookAt(client, table))
  }
  return holdings.filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows)
}

/** In words, what would be lost. */
export function describeHoldings(holdings) {
  const rows = holdings.reduce((sum, holding) => sum + holding.rows, 0)
  const largest = holdings.slice(0, 5).map(({ name, rows }) => `${name} ${rows}`)
  const changed = holdings.flatMap(holding => holding.changed ?? []).sort((a, b) => b - a)[0]
  return [
    `${rows} rows in ${holdings.length} tables (${largest.join(', ')}${holdings.length > 5 ? ' …' : ''})`,
    ...(changed ? [`last changed at ${changed.toISOString()}`] : []),
  ].join(', ')
}
