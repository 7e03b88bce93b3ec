import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers } from './postgres.mjs'
import { dataDir } from './steps.mjs'

/** Where `npm run dev` keeps its data: beside that of `npm start`, which it never touches. */
export const devDir = join(dataDir, 'dev')

const note = join(devDir, 'database-url')

/** Notes the address of the database that a dev instance runs on, for tests of this clone. @returns a way to forget it */
export function noteDevDatabase(url) {
  writeFileSync(note, url, { mode: 0o600 })
  return async () => rmSync(note, { force: true })
}

/** @returns {Promise<string | null>} the database of the dev instance of this clone, when one runs */
export async function findDevDatabase() {
  const url = existsSync(note) ? readFileSync(note, 'utf8') : null
  return url && (await answers(url)) ? url : null
}
