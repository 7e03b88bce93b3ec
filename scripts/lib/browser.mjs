import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, root, run, say } from './steps.mjs'

// The shell has no window to draw: a page opens in half the time.
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

function findInstalled(names = NAMES) {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return null
}

async function findPlaywrights() {
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null
}

/** Debian's packages of these names, the first that can be had. */
async function installPackage(names) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = [...sudo, 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0']
  await run(apt[0], [...apt.slice(1), 'update']).catch(() => {})
  for (const name of names) {
    const found = findInstalled(names)
    if (found) return found
    await run(apt[0], [...apt.slice(1), 'install', '-y', name]).catch(() => {})
  }
  return findInstalled(names)
}

/**
 * The whole browser: what the budgets of printing are set against. A print takes the shell a third of its time, so a
 * bench that took whichever is there would measure the machine's packages.
 * @returns {Promise<string>} path of the program
 */
export async function findWholeBrowser() {
  const whole = NAMES.slice(1)
  return findInstalled(whole) ?? (await installPackage(['chromium'])) ?? findBrowser()
}

/** What a browser calls itself and its version. @param {string} path */
export function nameBrowser(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return stdout?.trim().split(' built ')[0] || path
}

/**
 * A Chromium to test with: an installed one, else Playwright's download, else Debian's package.
 * @returns {Promise<string>} path of the program
 */
export async function findBrowser() {
  const present = findInstalled() ?? (await findPlaywrights())
  if (present) return present
  say("installing a browser (Playwright's download)")
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  await run(process.execPath, [cli, 'install', 'chromium'], { timeout: 180_000 }).catch(() => {})
  const downloaded = await findPlaywrights()
  if (downloaded) return downloaded
  say("installing a browser (Debian's package)")
  const packaged = await installPackage(NAMES.slice(0, 2))
  if (!packaged) throw new Plain('No Chromium found: install one, or name it with CHROMIUM_PATH.')
  return packaged
}

/** Layout is only tested with Chinese glyphs: the card's own font stands in where none is installed. */
export function writeFontConfig(dir) {
  const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc')
  const file = join(dir, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
<dir>${fonts}/400Regular</dir><dir>${fonts}/700Bold</dir><cachedir>${dir}/fontcache</cachedir></fontconfig>`,
  )
  return file
}
