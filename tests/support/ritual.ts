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

/** Runs the start script in a data directory, on a port of its own unless one is given. */
export async function runStart(dataDir: string, wished?: string) {
  const port = wished ?? (await findFreePort())
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...rest } = process.env
  const env = { ...rest, PORT: String(port), DATA_DIR: dataDir, PUBLIC_URL: '' }
  const { PUBLIC_URL: ___, ...clean } = env
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: clean,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  open.add(child)
  let output = ''
  const ended = new Promise<number | null>(done => {
    child.on('exit', code => {
      open.delete(child)
      done(code)
    })
  })
  const says = (words: string) =>
    new Promise<void>((done, reject) => {
      const look = () => output.includes(words) && done()
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      look()
      ended.then(code => reject(new Error(`ended with ${code}, without saying ${words}:\n${output}`)))
    })
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      output += chunk
    })
  }
  return { child, url: `http://localhost:${port}`, says, ended, read: () => output }
}

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
