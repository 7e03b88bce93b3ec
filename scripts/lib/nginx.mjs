import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchNginx } from './fetch-nginx.mjs'
import { findFreePort } from './postgres.mjs'
import { Plain, root, until } from './steps.mjs'

const isRoot = process.getuid?.() === 0

/** Debian keeps it where an ordinary user's shell does not look. */
export function findInstalledNginx() {
  return ['nginx', '/usr/sbin/nginx'].find(name => !spawnSync(name, ['-v']).error) ?? null
}

/**
 * An nginx to test with: an installed one, else Debian's package; where that cannot be installed, unpacked for this
 * clone alone.
 * @returns {Promise<{command: string, env?: NodeJS.ProcessEnv}>}
 * @throws {Plain} when there is none to be had
 */
export async function findNginx() {
  const installed = findInstalledNginx()
  if (installed) return { command: installed }
  const fetched = await fetchNginx(findInstalledNginx)
  if (!fetched) throw new Plain("No nginx found: install Debian's package nginx-light.")
  return fetched
}

/**
 * The shipped configuration with a run's ports and folders in the place of a server's.
 * @param {string} dir
 * @param {{http: number, kept: number, https?: number}} ports
 * @param {string} upstream host and port of the server
 */
function adaptConfig(dir, ports, upstream) {
  const shipped = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8')
    .replaceAll('/var/cache/mingbaika-nginx', join(dir, 'cache'))
    .replaceAll('/var/log/nginx', join(dir, 'log'))
    .replaceAll('/usr/share/mingbaika', join(root, 'deploy'))
    .replaceAll('127.0.0.1:3080', `127.0.0.1:${ports.kept}`)
    .replaceAll('127.0.0.1:3000', upstream)
    .replaceAll('listen 80', `listen 127.0.0.1:${ports.http}`)
  if (!ports.https) return shipped
  return shipped
    .replaceAll('#https ', '')
    .replaceAll('listen 443', `listen 127.0.0.1:${ports.https}`)
    .replaceAll('/etc/ssl/mingbaika', dir)
}

/** What Debian's own nginx.conf is around it; a cache in a closed directory wants workers who may go there. */
function frame(dir, site, extra) {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${dir}/${name};`)
    .join(' ')
  return `${isRoot ? 'user root;' : ''} pid ${dir}/pid; error_log ${dir}/log/error.log; worker_processes 1; daemon off;
events { worker_connections 512; }
http { ${temps} access_log ${dir}/log/access.log; sendfile on; keepalive_requests 100000000; default_type text/html;
${site}
${extra} }`
}

/** A certificate for localhost that nobody else vouches for. */
function makeCertificate(dir) {
  const files = ['-keyout', join(dir, 'privkey.pem'), '-out', join(dir, 'fullchain.pem')]
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
    ...files,
  ])
  if (made.status !== 0) throw new Plain('No certificate could be made: is openssl installed?')
}

/**
 * Starts the real nginx with the shipped configuration in front of a server; `url` is where it is asked without HTTPS.
 * @param {{dir: string, serverUrl: string, port?: number, https?: boolean, extra?: string}} options
 *   dir: for cache and logs; port: on which it is asked, with https by HTTPS; extra: more servers
 */
export async function startNginx({ dir, serverUrl, port, https = false, extra = '' }) {
  const { command, env } = await findNginx()
  mkdirSync(join(dir, 'log'), { recursive: true })
  chmodSync(dir, 0o755)
  if (https) makeCertificate(dir)
  const asked = port ?? (await findFreePort())
  const ports = {
    http: https ? await findFreePort() : asked,
    kept: await findFreePort(),
    ...(https && { https: asked }),
  }
  const config = join(dir, 'nginx.conf')
  const upstream = new URL(serverUrl).host.replace('localhost', '127.0.0.1')
  writeFileSync(config, frame(dir, adaptConfig(dir, ports, upstream), extra))
  const args = ['-c', config, '-p', dir, '-e', join(dir, 'log/start.log')]
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const url = `http://localhost:${ports.http}`
  const isUp = () =>
    fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
  const hasEnded = () => child.exitCode !== null
  await until(async () => hasEnded() || (await isUp()), 30_000, 20)
  if (hasEnded()) throw new Plain(`nginx ended:\n${readFileSync(join(dir, 'log/start.log'), 'utf8')}`)
  const stop = async () => {
    child.kill('SIGTERM')
    await until(hasEnded, 5000, 20)
  }
  return { url, dir, child, stop }
}
