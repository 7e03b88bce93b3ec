// What there is, out of the database's own catalogue: a new table is backed up without being named anywhere.
import pg from 'pg'

const { escapeIdentifier } = pg

/** What is ours in the schema: whatever no extension brought. */
export const OURS = `pg_namespace.nspname = 'public' AND NOT EXISTS (
  SELECT 1 FROM pg_depend d WHERE d.objid = pg_class.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e')`

// Text in the order of its bytes: other machines order it by other rules.
const TABLES = `
  SELECT pg_class.relname AS name, columns.names AS columns, columns.timestamps, coalesce(key.ordered, columns.ordered) AS key
  FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
  CROSS JOIN LATERAL (
    SELECT array_agg(attname::text ORDER BY attnum) AS names,
      array_remove(array_agg(CASE WHEN atttypid = 'timestamptz'::regtype THEN attname::text END ORDER BY attnum), NULL) AS timestamps,
      string_agg(format('%I::text COLLATE "C"', attname), ', ' ORDER BY attnum) AS ordered
    FROM pg_attribute WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
  ) AS columns
  LEFT JOIN LATERAL (
    SELECT string_agg(format(CASE WHEN attcollation = 0 THEN '%I' ELSE '%I COLLATE "C"' END, attname), ', '
      ORDER BY array_position(indkey::int2[], attnum)) AS ordered
    FROM pg_index JOIN pg_attribute ON attrelid = indrelid AND attnum = ANY (indkey::int2[])
    WHERE indrelid = pg_class.oid AND indisprimary
  ) AS key ON true
  WHERE ${OURS} AND relkind IN ('r', 'p') AND NOT relispartition AND relpersistence <> 't'
  ORDER BY pg_class.relname COLLATE "C"`

/** @typedef {{name: string, columns: string[], timestamps: string[], key: string}} Table key: an order of its rows, as SQL */

/** @param {import('pg').Client} client @returns {Promise<Table[]>} by name */
export async function listTables(client) {
  return (await client.query(TABLES)).rows
}

const listColumns = ({ columns }) => columns.map(escapeIdentifier).join(', ')

/** All rows of a table as CSV, in an order that depends on nothing but themselves. @param {Table} table */
export function copyOutSql(table) {
  const rows = `SELECT ${listColumns(table)} FROM ${escapeIdentifier(table.name)} ORDER BY ${table.key}`
  return `COPY (${rows}) TO STDOUT (FORMAT csv, HEADER true)`
}

/** The way back of `copyOutSql`. @param {{name: string, columns: string[]}} table */
export function copyInSql(table) {
  return `COPY ${escapeIdentifier(table.name)} (${listColumns(table)}) FROM STDIN (FORMAT csv, HEADER true)`
}

/**
 * How far each sequence has come.
 * @param {import('pg').Client} client
 * @returns {Promise<{name: string, last: string, called: boolean}[]>} last: a bigint
 */
export async function listSequences(client) {
  const { rows } = await client.query(`SELECT pg_class.relname AS name FROM pg_class JOIN pg_namespace
    ON pg_namespace.oid = relnamespace WHERE ${OURS} AND relkind = 'S' ORDER BY pg_class.relname COLLATE "C"`)
  const sequences = []
  for (const { name } of rows) {
    const read = `SELECT last_value AS last, is_called AS called FROM ${escapeIdentifier(name)}`
    sequences.push({ name, ...(await client.query(read)).rows[0] })
  }
  return sequences
}
