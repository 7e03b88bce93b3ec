import { runBin } from './steps.mjs'

/**
 * Fills a migrated and seeded database with a generated county.
 * @param {string[]} args as for npm run county: --seed, --towns, --villages, --at
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function fillCounty(databaseUrl, args = [], options = {}) {
  const program = ['--conditions=react-server', 'prisma/county/run.ts', ...args]
  const env = { ...(options.env ?? process.env), DATABASE_URL: databaseUrl }
  return runBin('tsx/dist/cli.mjs', program, { ...options, env })
}
