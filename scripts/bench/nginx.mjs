import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findInstalledNginx, startNginx } from '../lib/nginx.mjs'
import { findFreePort } from '../lib/postgres.mjs'
import { makeTempDir } from '../lib/steps.mjs'
import { compareRequests } from './measure.mjs'

/**
 * The card document through the shipped micro-cache against nginx serving the same bytes from disk.
 * @returns null when nginx is not installed
 */
export async function benchNginx(serverUrl, path) {
  if (!findInstalledNginx()) return null
  const dir = makeTempDir('nginx')
  mkdirSync(join(dir, 'www'))
  const html = Buffer.from(await (await fetch(serverUrl + path)).arrayBuffer())
  writeFileSync(join(dir, 'www/card.html'), html)
  writeFileSync(join(dir, 'www/card.html.gz'), gzipSync(html))
  const port = await findFreePort()
  const extra = `server { listen 127.0.0.1:${port}; gzip_static on; root ${dir}/www; }`
  const nginx = await startNginx({ dir, serverUrl, extra })
  try {
    const cached = nginx.url.replace('localhost', '127.0.0.1')
    return await compareRequests(cached + path, `http://127.0.0.1:${port}/card.html`)
  } finally {
    await nginx.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}
