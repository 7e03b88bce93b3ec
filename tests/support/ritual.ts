import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '@/scripts/lib/postgres.mjs'
import { makeTempDir } from '@/scripts/lib/steps.mjs'

const open = new Set<ChildProcess>()
const dirs: string[] = []

/** A data directory of this test's own. */
export function makeDataDir(): string {
  const dir = makeTempDir('ritual')
  dirs.push(dir)
  return join(dir, 'data')
}

/** What npm and the run itself say to their scripts is no matter of the instance that is started. */
function cleanEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, npm_lifecycle_event: __, PUBLIC_URL: ___, ...rest } = process.env
  return rest
}

/** Reads along with what a program says, and waits for words of it. */
function listen(child: ChildProcess) {
  let output = ''
  const streams = [child.stdout!, child.stderr!]
  for (const stream of streams) {
    stream.on('data', chunk => {
      output += chunk
    })
  }
  const ended = new Promise<number | null>(done => {
    child.on('exit', code => {
      open.delete(child)
      done(code)
    })
  })
  const says = (words: string) =>
    new Promise<void>((done, reject) => {
      const look = () => output.includes(words) && done()
      for (const stream of streams) stream.on('data', look)
      look()
      ended.then(code => reject(new Error(`ended with ${code}, without saying ${words}:\n${output}`)))
    })
  return { says, ended, read: () => output }
}

type Options = {
  dataDir: string
  port?: string
  cwd?: string
  env?: Record<string, string | undefined>
  args?: string[]
  uid?: number
}

/** Runs a script of the ritual in a data directory, on a port of its own unless one is given. */
async function runScript(script: string, { dataDir, port: wished, cwd, env, args = [], uid }: Options) {
  const port = wished ?? String(await findFreePort())
  const child = spawn(process.execPath, [script, ...args], {
    cwd,
    ...(uid !== undefined && { uid, gid: uid }),
    env: { ...cleanEnv(), PORT: port, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  open.add(child)
  return { child, url: `http://localhost:${port}`, ...listen(child) }
}

export const runStart = (dataDir: string, port?: string, more: Partial<Options> = {}) =>
  runScript('scripts/start.mjs', { dataDir, port, ...more })

/** Runs a county into a data directory, as `npm run county` does. */
export const runCounty = (dataDir: string) =>
  runScript('scripts/county.mjs', { dataDir, args: ['--towns', '3', '--villages', '6'] })

/** @param cwd a copy of the tree, that may be edited */
export const runDev = (dataDir: string, cwd: string) => runScript('scripts/dev.mjs', { dataDir, cwd })

/** The id of the PostgreSQL of a data directory. */
export function readPostgresPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
}

/** Ends what a failed test left running. */
export async function endAll(): Promise<void> {
  for (const child of open) {
    const gone = new Promise(done => child.on('exit', done))
    child.kill('SIGTERM')
    await gone
  }
  for (const dir of dirs) rmSync(dir, { recursive: true, force: true })
}
