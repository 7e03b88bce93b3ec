// An npm start of one's own, to be killed.
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { askHealth } from '../lib/ask.mjs'
import { readLeader } from '../lib/leftovers.mjs'
import { listProcesses, readProc, signal } from '../lib/process.mjs'
import { root, wait } from '../lib/steps.mjs'

/**
 * @param {{dir: string, port: number, env?: NodeJS.ProcessEnv}} options dir: its data directory
 */
export function openStarted({ dir, port, env = {} }) {
  const { DATABASE_URL: _, PUBLIC_URL: __, npm_lifecycle_event: ___, ...own } = process.env
  const logFile = `${dir}.log`
  const url = `http://localhost:${port}`
  let script

  const start = () => {
    const log = openSync(logFile, 'a')
    script = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
      env: { ...own, ...env, DATA_DIR: dir, PORT: String(port) },
      stdio: ['ignore', log, log],
    })
    closeSync(log)
  }

  const isWell = async () => (await askHealth(url, 2000)) === 200

  /** @returns {Promise<number>} milliseconds until all is well again */
  const becomesWell = async () => {
    const began = performance.now()
    // What has just been killed may answer for a moment yet.
    await wait(100)
    while (!(await isWell())) {
      if (script.exitCode !== null) throw new Error(`npm start ended:\n${readFileSync(logFile, 'utf8')}`)
      await wait(50)
    }
    return performance.now() - began
  }

  const listParts = () => listProcesses().filter(pid => readLeader(pid)?.pid === script.pid)
  const findServer = () => listParts().find(pid => readProc(pid, 'cmdline').includes('server/main.mjs'))
  const findPostmaster = () =>
    Number(readFileSync(join(dir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

  /** What may be killed, and how it comes back: by itself, or by starting it again. */
  const kills = {
    app: () => signal(findServer(), 'SIGKILL'),
    postmaster: () => signal(findPostmaster(), 'SIGKILL'),
    tree: async () => {
      const parts = listParts()
      const ended = new Promise(done => script.once('exit', done))
      script.kill('SIGKILL')
      for (const pid of parts) signal(pid, 'SIGKILL')
      await ended
      start()
    },
  }

  const stop = async () => {
    const ended = new Promise(done => script.once('exit', done))
    if (script.exitCode !== null || script.signalCode !== null) return
    script.kill('SIGTERM')
    await ended
  }
  const readDatabaseUrl = () => JSON.parse(readFileSync(join(dir, 'running.json'), 'utf8')).databaseUrl
  return { url, start, becomesWell, kills, stop, readDatabaseUrl }
}
