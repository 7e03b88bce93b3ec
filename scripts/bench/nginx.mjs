import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { findFreePort } from '../lib/postgres.mjs'
import { makeTempDir, root, until } from '../lib/steps.mjs'
import { compareRequests } from './measure.mjs'

/** The shipped configuration with this run's ports and folders in the place of a server's. */
function adaptConfig(dir, ports, upstream) {
  const shipped = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
    .replace('/var/cache/nginx/mingbaika', join(dir, 'cache'))
    .replace('127.0.0.1:3000', upstream)
    .replace('listen 80', `listen 127.0.0.1:${ports.cached}`)
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${dir}/${name};`)
    .join(' ')
  return `${process.getuid?.() === 0 ? 'user root;' : ''} pid ${dir}/pid; error_log ${dir}/error.log; worker_processes 1; daemon off;
events { worker_connections 512; }
http { ${temps} access_log off; sendfile on; keepalive_requests 100000000; gzip_static on; default_type text/html;
${shipped}
server { listen 127.0.0.1:${ports.static}; root ${dir}/www; } }`
}

/**
 * The card document through the shipped micro-cache against nginx serving the same bytes from disk.
 * @returns null when nginx is not installed
 */
export async function benchNginx(serverUrl, path) {
  if (spawnSync('nginx', ['-v']).error) return null
  const dir = makeTempDir('nginx')
  const ports = { cached: await findFreePort(), static: await findFreePort() }
  mkdirSync(join(dir, 'www'))
  const html = Buffer.from(await (await fetch(serverUrl + path)).arrayBuffer())
  writeFileSync(join(dir, 'www/card.html'), html)
  writeFileSync(join(dir, 'www/card.html.gz'), gzipSync(html))
  chmodSync(join(dir, 'www'), 0o755)
  const config = join(dir, 'nginx.conf')
  writeFileSync(config, adaptConfig(dir, ports, new URL(serverUrl).host.replace('localhost', '127.0.0.1')))
  const nginx = spawn('nginx', ['-c', config, '-p', dir], { stdio: 'inherit' })
  const cached = `http://127.0.0.1:${ports.cached}${path}`
  try {
    await until(
      () =>
        fetch(cached).then(
          response => response.ok,
          () => false,
        ),
      5000,
    )
    return await compareRequests(cached, `http://127.0.0.1:${ports.static}/card.html`)
  } finally {
    nginx.kill('SIGQUIT')
  }
}
