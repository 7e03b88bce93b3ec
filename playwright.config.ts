import { readFileSync } from 'node:fs'
import { defineConfig, type Project } from '@playwright/test'
import { withoutSecrets } from './scripts/lib/env.mjs'

// As the script says, how long each file took is added up at the end.
const TIMES = './scripts/test/times.mjs'
const isRoot = process.getuid?.() === 0

type Part = { file: string; title?: string }

/** A project a part: each has workers of its own, and projects run in their order. */
function readShuffled(path: string): Project[] {
  const parts: Part[] = JSON.parse(readFileSync(path, 'utf8'))
  return parts.map(({ file, title }, place) => ({
    name: `${place + 1}/${parts.length}`,
    testMatch: `**/${file}`,
    ...(title && { grep: new RegExp(`${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) }),
  }))
}

export default defineConfig({
  testDir: 'tests/e2e',
  ...(process.env.SHUFFLED && { projects: readShuffled(process.env.SHUFFLED) }),
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Where that much is broken, the rest tells nothing new and may take hours to wait for what never comes.
  maxFailures: 30,
  reporter: [['list'], ...(process.env.TIMES_FILE ? [[TIMES] as const] : [])],
  // Waiting is no assertion: a busy machine takes its time. What hangs ends at the step that hangs, and these are
  // the only limits there are: a test or a set-up that has one of its own would fail where nothing is wrong.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: process.env.BASE_URL,
    // On a busy machine the answer of a page may take longer than its worker waits (public/sw.js): then it shows what it
    // kept. Who tests the worker lets it in.
    serviceWorkers: 'block',
    actionTimeout: 60_000,
    navigationTimeout: 120_000,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      env: withoutSecrets() as Record<string, string>,
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
})
