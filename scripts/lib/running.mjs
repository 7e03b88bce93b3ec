import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isHeld } from './lock.mjs'
import { answers } from './postgres.mjs'
import { dataDir } from './steps.mjs'

/** Where `npm run dev` keeps its data: beside that of `npm start`, which it never touches. */
export const devDir = join(dataDir, 'dev')

const noteOf = dir => join(dir, 'running.json')

/**
 * Notes what an instance runs on, once it answers, for what is to go where it is (a county, tests).
 * @param {{databaseUrl: string, address: string, publicUrl?: string}} running
 * @returns a way to forget it
 */
export function noteRunning(dir, running) {
  writeFileSync(noteOf(dir), JSON.stringify(running), { mode: 0o600 })
  return async () => rmSync(noteOf(dir), { force: true })
}

/**
 * What runs for a data directory now.
 * @param {string} script that holds it: start or dev
 * @returns {Promise<{databaseUrl: string, address: string, publicUrl?: string} | null>}
 */
export async function findRunning(dir, script) {
  if (!isHeld(dir, script) || !existsSync(noteOf(dir))) return null
  const running = JSON.parse(readFileSync(noteOf(dir), 'utf8'))
  return (await answers(running.databaseUrl)) ? running : null
}
