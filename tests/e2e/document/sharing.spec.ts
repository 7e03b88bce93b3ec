import { type APIRequestContext, expect, test } from '@playwright/test'
import sharp from 'sharp'
import { printEdition } from '@/tests/support/editions'

const SITE = (process.env.PUBLIC_URL ?? process.env.BASE_URL)!.replace(/\/$/, '')

/** What a page says of itself in its head. */
async function readHead(request: APIRequestContext, path: string) {
  const response = await request.get(path)
  const html = await response.text()
  const read = (pattern: RegExp) => pattern.exec(html)?.[1] ?? null
  const og = (name: string) => read(new RegExp(`<meta property="og:${name}" content="([^"]*)"`))
  return {
    robots: response.headers()['x-robots-tag'] ?? null,
    title: read(/<title>([^<]*)</),
    canonical: read(/<link rel="canonical" href="([^"]*)"/),
    description: read(/<meta name="description" content="([^"]*)"/),
    og: {
      title: og('title'),
      description: og('description'),
      url: og('url'),
      image: og('image'),
      type: og('type'),
    },
    icons: [...html.matchAll(/<link rel="(?:icon|apple-touch-icon|manifest)" href="([^"]*)"/g)].map(
      ([, to]) => to!,
    ),
  }
}

const PAGES = [
  ['/k/GY-JS-ZN', '/k/GY-JS-ZN'],
  ['/k/GY-JS-ZN?big=1&from=singlemessage', '/k/GY-JS-ZN'],
  ['/k/NM', '/k/NM'],
  ['/', '/'],
  ['/k/GY-JS/projects/2022?big=1', '/k/GY-JS/projects/2022'],
  ['/k/GY-JS-ZN/card', '/k/GY-JS-ZN/card'],
  ['/k/GY/news?big=1', '/k/GY/news'],
  ['/news/1', '/news/1'],
  ['/columns/gy41', '/columns/gy41'],
  ['/columns/gy41/qin-changcheng?x=1', '/columns/gy41/qin-changcheng'],
] as const

test('each page says what it is, under one address, with a square picture', async ({ request }) => {
  for (const [path, canonical] of PAGES) {
    const { og, icons, robots, ...head } = await readHead(request, path)
    expect([path, head.canonical, robots]).toEqual([path, SITE + canonical, null])
    expect(og).toMatchObject({
      title: head.title,
      description: head.description,
      url: SITE + canonical,
      type: 'website',
    })
    expect(head.description!.length).toBeGreaterThan(5)
    expect(icons).toHaveLength(3)
    const { width, height, format } = await sharp(
      await (await request.get(og.image!.replace(SITE, ''))).body(),
    ).metadata()
    expect([path, format, width === height && width! >= 300]).toEqual([path, 'png', true])
  }
})

test('what is passed on of an area names it and no number', async ({ request }) => {
  const { description } = await readHead(request, '/k/GY-JS-ZN')
  expect(description).toContain('固阳县金山镇支农社区')
  expect(description).toContain('农药指导')
  expect(description).not.toMatch(/\d/)
})

test('a printed code is the page of its area under another name, and found by nobody; no more are searches', async ({
  request,
}) => {
  const { tokens } = printEdition({ code: 'GY-JS-ZN' })
  const card = await readHead(request, `/q/${tokens.CARD}?big=1`)
  expect([card.canonical, card.robots]).toEqual([`${SITE}/k/GY-JS-ZN`, 'noindex'])
  const column = await readHead(request, `/q/${tokens.COLUMN}`)
  expect([column.canonical, column.robots]).toEqual([`${SITE}/columns/gy41`, 'noindex'])
  const search = await readHead(request, '/search?q=x')
  expect([search.canonical, search.robots]).toEqual([null, 'noindex'])
  const missing = await readHead(request, '/k/GY/nothing')
  expect([missing.canonical, missing.og.image]).toEqual([null, null])
  expect(missing.icons).toHaveLength(3)
})

test('robots.txt and the sitemap: every area once, by addresses that answer, nothing that is not to be found', async ({
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  for (const closed of ['/q/', '/s/', '/search', '/staff', '/api/'])
    expect(robots).toContain(`Disallow: ${closed}\n`)
  expect(robots).toContain(`Sitemap: ${SITE}/sitemap.xml\n`)
  const locate = async (path: string) => {
    const response = await request.get(path)
    expect(response.headers()['content-type']).toContain('application/xml')
    return [...(await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) =>
      url!.replace(SITE, ''),
    )
  }
  const pieces = await locate('/sitemap.xml')
  const paths = (await Promise.all(pieces.map(locate))).flat()
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of ['/k/NM', '/k/GY', '/k/GY-JS-ZN', '/k/GY-JS/projects/2022', '/columns/gy41'])
    expect(paths).toContain(path)
  expect(paths.filter(path => /^\/(q|s|search|staff|api)\b/.test(path))).toEqual([])
  const ends = [...paths.slice(0, 10), ...paths.slice(-10)]
  for (const path of ends)
    expect([path, (await request.get(path, { maxRedirects: 0 })).status()]).toEqual([path, 200])
  expect((await request.get('/sitemap.xml?part=areas-99999')).status()).toBe(404)
  expect((await request.get('/sitemap.xml?part=x')).status()).toBe(404)
})

test('pictures and icons: of any area, kept, none of what is not there', async ({ request }) => {
  for (const code of ['NM', 'GY', 'GY-JS-ZN']) {
    const first = await request.get(`/k/${code}/share.png?n=1`)
    expect([code, first.status(), first.headers()['content-type']]).toEqual([code, 200, 'image/png'])
    const again = await request.get(`/k/${code}/share.png`, {
      headers: { 'If-None-Match': first.headers().etag! },
    })
    expect([code, again.status()]).toEqual([code, 304])
  }
  expect((await request.get('/k/ZZ-NO/share.png')).status()).toBe(404)
  const types = {
    '/icon.svg': 'image/svg+xml',
    '/icon-192.png': 'image/png',
    '/touch-icon.png': 'image/png',
    '/favicon.ico': 'image/x-icon',
    '/manifest.webmanifest': 'application/manifest+json',
  }
  for (const [path, type] of Object.entries(types)) {
    const headers = (await request.get(path)).headers()
    expect([path, headers['content-type']!.split(';')[0]]).toEqual([path, type])
    expect([path, headers['cache-control']]).toEqual([path, 'public, max-age=86400'])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  }
})
