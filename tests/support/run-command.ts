import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/**
 * Runs a script of the ritual that ends by itself, for a data directory.
 * @param args as after `npm run name --`
 */
export async function runCommand(script: string, dataDir: string, args: string[]) {
  const { DATABASE_URL: _, npm_lifecycle_event: __, NEXTAUTH_SECRET: ___, ...env } = process.env
  const child = spawn(process.execPath, [`scripts/${script}.mjs`, ...args], {
    env: { ...env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { code: code as number | null, output: `${said}${complained}` }
}
