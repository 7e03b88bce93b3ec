import { Plain } from '../steps.mjs'
import { listTables } from './tables.mjs'
import { sumUp } from './tally.mjs'

/**
 * Proves that each table holds what the backup says, row by row.
 * @param {import('pg').Client} client
 * @param {import('zod').infer<typeof import('./manifest.mjs').manifestSchema>} manifest
 * @param {string[]} leftOut tables that were not restored
 * @returns {Promise<{tables: number, rows: number}>} what was proved
 * @throws {Plain} naming the tables that differ
 */
export async function prove(client, manifest, leftOut = []) {
  const here = new Map((await listTables(client)).map(table => [table.name, table]))
  const proved = manifest.tables.filter(({ name }) => !leftOut.includes(name))
  const wrong = []
  for (const { name, columns, rows, sha256 } of proved) {
    const table = here.get(name)
    const found = table && (await sumUp(client, { ...table, columns }))
    if (found?.rows !== rows || found.sha256 !== sha256)
      wrong.push(`${name} (${rows} rows, here ${found?.rows ?? 'none'})`)
  }
  if (wrong.length)
    throw new Plain(`What was restored is not what was backed up: ${wrong.join(', ')}. Nothing was changed.`)
  return { tables: proved.length, rows: proved.reduce((sum, { rows }) => sum + rows, 0) }
}
