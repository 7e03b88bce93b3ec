import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeAge } from '@/components/resident/stale-notice'
import { PIECE_KINDS } from '@/lib/exchange/sitemap/piece'
import { LAYOUTS } from '@/lib/paper/sheet/layouts'

const config = readFileSync('deploy/nginx.conf', 'utf8')

/** Addresses of residents' routes, each part that varies as "x". */
const addresses = (readdirSync('app/(resident)', { recursive: true }) as string[])
  .filter(path => /(^|\/)route\.tsx?$/.test(path))
  .map(path => `/${path.replace(/\/?route\.tsx?$/, '').replace(/\[[^\]]+\]/g, 'x')}`)

/** What is somebody's own, or may be posted to. */
const FORMS = addresses.filter(address => /^\/(s|do)(\/|$)|^\/k\/x\/(say|ask)(\/x)?$/.test(address))

/** What nginx hands on each time: words of somebody's own, counts, what is no address. */
const NEVER_KEPT = ['/search', '/q/x/call', '/q/x/pixel.gif', '/x', ...FORMS]

test('what residents post is handed on with its pictures, and without a cookie', () => {
  const [block, location] = /location ~\* (\S+) \{[^}]*client_max_body_size 40m;[^}]*\}/.exec(config)!
  expect(block).toContain('proxy_pass_request_headers off;')
  expect(FORMS.filter(address => !new RegExp(location!).test(address))).toEqual([])
})

test('each document is named in what nginx keeps, and nothing else of residents’ is', () => {
  const locations = [...config.matchAll(/location ~\*? (\S+) \{[^}]*proxy_cache_key/g)].map(
    ([, found]) => found!,
  )
  expect(locations).toHaveLength(1)
  const kept = new RegExp(locations[0]!)
  const unkept = addresses.filter(address => !kept.test(address))
  expect(unkept.filter(address => !NEVER_KEPT.includes(address))).toEqual([])
  for (const address of [
    ...NEVER_KEPT,
    '/sw.js',
    '/resident.js',
    '/staff',
    '/staff/login',
    '/api/health',
    '/_next/image',
    '/k',
    '/k/',
  ])
    expect([address, kept.test(address)]).toEqual([address, false])
})

test('each piece of a sitemap passes, and each public file but the scripts is kept', () => {
  const named = /part=\(\?<mingbaika_part>\(\?:([^)]+)\)/.exec(config)![1]!.split('|')
  expect(named).toEqual([...PIECE_KINDS])
  const [, kept] = /location ~\*? (\S+) \{[^}]*proxy_cache_key/.exec(config)!
  const files = readdirSync('public').filter(name => !name.endsWith('.js'))
  expect(files.filter(name => !new RegExp(kept!).test(`/${name}`))).toEqual([])
})

test('each layout of a card passes, in one way of writing', () => {
  const named = /layout=\(\?<mingbaika_layout>([^)]+)\)/.exec(config)![1]!.split('|')
  expect(['a5', ...named].sort()).toEqual([...LAYOUTS].sort())
})

test('what nginx makes by itself is one folder in one that every system has', () => {
  const [, folder] = /^proxy_cache_path (\S+)/m.exec(config)!
  expect(folder).toMatch(/^\/var\/cache\/[^/]+$/)
})

test('the notice of an old page is the same whoever writes it', () => {
  const ours = describeAge(new Date('2026-11-06T00:05:00Z'), new Date('2026-11-06T01:05:00Z'))
  expect(config).toContain('STALE \'<body class="kept"><p class="stale"')
  const [before, after] = ours.split(/1小时前.*）/)
  expect(config).toContain(`${before}$mingbaika_confirmed${after}`)
})
