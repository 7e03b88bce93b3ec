import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash.mjs'
import { root, runBin, say } from './steps.mjs'

/** Inside what is generated: whoever deletes that deletes the stamp with it. */
const stamp = join(root, 'lib/generated/prisma/mingbaika-generated')

/** Generates the database client, unless the one there was made of this very schema by this very Prisma. */
export async function generateClient() {
  const made = hashFiles(['prisma/schema', 'node_modules/prisma/package.json'])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return
  say('generating the database client')
  const began = performance.now()
  // A run that is killed in the middle leaves no stamp, also of what was there before.
  rmSync(stamp, { force: true })
  await runBin('prisma/build/index.js', ['generate'], { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stamp, made)
  say(`generated in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
