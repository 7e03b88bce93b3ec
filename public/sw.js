// The last pages opened, for when there is no network (docs/decisions/0026). No count, staff, print or POST comes by.
const PAGES = /^\/(|k\/[^/]+(\/news|\/projects\/\d+)?|q\/[^/]+|news\/\d+|columns\/.+)$/
const SCRIPT = '/resident.js'
const STORE = 'pages'
const MOST = 30
const PATIENCE = 3000
const SIZES = ['', '?big=1', '?big=all']

const pathOf = key => key.split('?')[0]
const nothing = () => {}
const late = () => new Promise(done => setTimeout(done, PATIENCE))

function keyOf({ origin, pathname: typed, searchParams }) {
  if (origin !== location.origin) return null
  // A printed code says its address in capitals.
  const pathname = typed.replace(/^\/\w+/, first => first.toLowerCase())
  if (pathname === SCRIPT) return SCRIPT
  const big = `?big=${searchParams.get('big')}`
  return PAGES.test(pathname) && !searchParams.has('page')
    ? pathname + (SIZES.indexOf(big) < 0 ? '' : big)
    : null
}

// Whole: kept; gone: forgotten; the server's own memory: no news.
async function keep(key, response) {
  const cache = await caches.open(STORE)
  const { status, type, headers } = response
  if (status === 404 || status === 410 || type === 'opaqueredirect') {
    for (const size of SIZES) await cache.delete(pathOf(key) + size)
  }
  if (status !== 200 || headers.has('Warning')) return
  const whole = new Response(await response.text(), { headers })
  // Last seen, last to go.
  await cache.put(key, whole)
  const pages = (await cache.keys()).filter(({ url }) => !url.endsWith(SCRIPT))
  for (const page of pages.slice(0, -MOST)) await cache.delete(page)
}

function sayDay(confirmedAt) {
  const [, year, month, day] = /^(\d+)-0?(\d+)-0?(\d+) /.exec(confirmedAt) || []
  if (!year) return '以前'
  return `${+year === new Date().getFullYear() ? '' : `${year}年`}${month}月${day}日`
}

function mark(html, isBig, confirmedAt) {
  const why = navigator.onLine ? '网页一时连不上' : '手机现在没有网'
  const bar = `<p class="bar" role="status"><b>${why}，电话照样能打。</b>${sayDay(confirmedAt)}存的，<span>可能有变。</span><a href="">再试一次</a></p>`
  return html
    .replace(/<html lang="zh-CN"[^>]*>/, `<html lang="zh-CN"${isBig ? ' class="big"' : ''}>`)
    .replace('<body', '<body class="kept"')
    .replace(/<main[^>]*>/, found => found + bar)
}

async function recall(key) {
  const cache = await caches.open(STORE)
  const same = await cache.match(key)
  if (key === SCRIPT) return same
  let copy = same
  for (const size of SIZES) copy = copy || (await cache.match(pathOf(key) + size))
  if (!copy) return
  const headers = new Headers(copy.headers)
  headers.delete('Content-Encoding')
  const html = mark(await copy.text(), key !== pathOf(key), headers.get('X-Confirmed-At'))
  return new Response(html, { headers })
}

// The network; late or broken: what was kept, else whatever comes.
async function answer(event, key) {
  // Not as asked: going back brings the browser's own copy, which nothing marks.
  const network = fetch(event.request.url, { cache: 'no-cache', redirect: 'manual' })
  event.waitUntil(network.then(response => keep(key, response.clone())).catch(nothing))
  const first = await Promise.race([network.catch(nothing), late()])
  if (first && first.status < 500) return first
  return (await recall(key).catch(nothing)) || first || network
}

// The page that brought this worker was not seen by it.
async function keepOpenPages() {
  await clients.claim()
  for (const { url } of await clients.matchAll({ type: 'window' })) {
    const key = keyOf(new URL(url))
    for (const one of key ? [key, SCRIPT] : []) await fetch(one).then(response => keep(one, response))
  }
}

addEventListener('install', () => skipWaiting())
// Until it is active no page is answered: a line that says nothing must not hold it up.
addEventListener('activate', event => event.waitUntil(Promise.race([keepOpenPages().catch(nothing), late()])))
addEventListener('fetch', event => {
  const { method, mode, url } = event.request
  const key = method === 'GET' && keyOf(new URL(url))
  if (key && (mode === 'navigate' || key === SCRIPT)) event.respondWith(answer(event, key))
})
