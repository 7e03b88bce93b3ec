import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findInstalledNginx, startNginx } from '../lib/nginx.mjs'
import { findFreePort } from '../lib/postgres.mjs'
import { makeTempDir, root } from '../lib/steps.mjs'
import { compareRequests } from './measure.mjs'

/** A document as it is answered, and the scripts it names, as files. */
async function fillFolder(folder, address) {
  mkdirSync(folder)
  const write = (name, bytes) => {
    writeFileSync(join(folder, name), bytes)
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes))
  }
  write('card.html', Buffer.from(await (await fetch(address)).arrayBuffer()))
  const scripts = join(root, 'public')
  for (const name of readdirSync(scripts))
    if (name.endsWith('.js')) write(name, readFileSync(join(scripts, name)))
}

/**
 * The shipped nginx before a running server, and one beside it that has the same bytes on disk.
 * @returns {Promise<{ cached: string, plain: string, stop: () => Promise<void> } | null>} both addresses of the document;
 *   null when nginx is not installed
 */
export async function openNginx(serverUrl, path) {
  if (!findInstalledNginx()) return null
  const dir = makeTempDir('nginx')
  await fillFolder(join(dir, 'www'), serverUrl + path)
  const port = await findFreePort()
  const types = 'types { text/html html; text/javascript js; }'
  const extra = `server { listen 127.0.0.1:${port}; gzip_static on; ${types} root ${dir}/www; }`
  const nginx = await startNginx({ dir, serverUrl, extra })
  const stop = async () => {
    await nginx.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  const cached = nginx.url.replace('localhost', '127.0.0.1') + path
  return { cached, plain: `http://127.0.0.1:${port}/card.html`, stop }
}

/**
 * The card document through the shipped micro-cache against nginx serving the same bytes from disk.
 * @returns null when nginx is not installed
 */
export async function benchNginx(serverUrl, path) {
  const nginx = await openNginx(serverUrl, path)
  if (!nginx) return null
  try {
    return await compareRequests(nginx.cached, nginx.plain)
  } finally {
    await nginx.stop()
  }
}
