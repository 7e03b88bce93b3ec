import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readLeader } from '@/scripts/lib/leftovers.mjs'
import { listProcesses, readProc } from '@/scripts/lib/process.mjs'

/** The programs that a script of the ritual has started. @param leader its process id */
export const listStarted = (leader: number) => listProcesses().filter(pid => readLeader(pid)?.pid === leader)

/** The process that answers for a start. */
export const findServer = (leader: number) =>
  listStarted(leader).find(pid => readProc(pid, 'cmdline').includes('server/main.mjs'))

/** The PostgreSQL of a start, by its command: its children call themselves otherwise. */
export const findPostmaster = (leader: number) =>
  listStarted(leader).find(pid => readProc(pid, 'cmdline').includes('/bin/postgres'))

/** A data directory's database, as its owner. */
export const readDatabaseUrl = (dataDir: string): string =>
  JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')).databaseUrl

export const readHealth = async (url: string) =>
  fetch(`${url}/api/health`).then(
    response => response.status,
    () => 0,
  )

/** Waits until all is well at an address. */
export const becomesWell = (url: string) => expect.poll(() => readHealth(url), { intervals: [50] }).toBe(200)
