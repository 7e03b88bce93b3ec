// How soon the first number of a card's lines is there to be tapped, on an old phone and a bad line.
import { chromium } from '@playwright/test'
import { findBrowser } from '../lib/browser.mjs'
import { median } from './measure.mjs'
import { openNginx } from './nginx.mjs'

const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 }
const SLOWER = 4

/** Runs in the page: notes when the frame is drawn in which a line's number stands. */
function noteFirstNumber() {
  const look = () => {
    const height = document.querySelector('main a[href^="tel:"]')?.getBoundingClientRect().height
    if (!height) return requestAnimationFrame(look)
    requestAnimationFrame(() => {
      globalThis.firstNumberAt = performance.now()
    })
  }
  look()
}

/** @returns {Promise<number>} milliseconds from asking for the page, nothing of it being kept */
async function timeFirstNumber(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 560 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', LINE)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(noteFirstNumber)
  await page.goto(address, { waitUntil: 'commit' })
  const handle = await page.waitForFunction(() => globalThis.firstNumberAt, undefined, { timeout: 0 })
  const time = await handle.jsonValue()
  await context.close()
  return time
}

/** Both in turn, so that a drifting machine hits both alike. */
async function comparePages(browser, own, other, rounds = 9) {
  await timeFirstNumber(browser, own)
  await timeFirstNumber(browser, other)
  const pairs = []
  for (let round = 0; round < rounds; round++)
    pairs.push([await timeFirstNumber(browser, own), await timeFirstNumber(browser, other)])
  return [
    median(pairs.map(([a, b]) => a / b)),
    median(pairs.map(([a]) => a)),
    median(pairs.map(([, b]) => b)),
  ]
}

/** @param {string} url of a running server @param {string} path of a card's document */
export async function benchFirstNumber(url, path, report) {
  const what =
    'the first number to be tapped (400 kbit/s, 400 ms, 4 × slower) against nginx serving the same bytes'
  const nginx = await openNginx(url, path)
  if (!nginx) return report(what, 'nginx is not installed', '≤ 1.1 ×', null)
  const args = ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await chromium.launch({ executablePath: await findBrowser(), args })
  try {
    const [ratio, own, other] = await comparePages(browser, url + path, nginx.plain)
    const figures = `${ratio.toFixed(2)} × (${own.toFixed(0)} against ${other.toFixed(0)} ms)`
    report(what, figures, '≤ 1.1 ×', ratio <= 1.1)
  } finally {
    await browser.close()
    await nginx.stop()
  }
}
