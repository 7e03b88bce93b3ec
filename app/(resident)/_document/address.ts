import { link } from '@/components/resident/link'
import { readNewsId } from '@/lib/content/announcement/news-id'
import { addressOfNews, readNewsPage } from '@/lib/content/announcement/news-page'
import { readSlug } from '@/lib/content/column/slug'
import { readImageFile } from '@/lib/content/image/address'
import { parseAreaCode } from '@/lib/directory/area/code'
import type { Subject } from '@/lib/directory/area/versions'
import { addressOfFeed, readFeedName } from '@/lib/exchange/feed/feed-name'
import { parsePiece } from '@/lib/exchange/sitemap/piece'
import { addressOfScan, parseScanned } from '@/lib/paper/scan/day-mark'
import { readLayout } from '@/lib/paper/sheet/layouts'
import { now } from '@/lib/system/clock/clock'
import { isDeveloping } from '@/lib/system/config/mode'
import type { Asked } from './asked'
import { isFormOfArea, readCase, readFormOfArea, readLink } from './form-address'
import { isBig, LONGEST_QUERY, readBig } from './request'
import { readRest, readTypedPath, trimPart } from './typed'

type Read = (parts: string[], query: URLSearchParams) => Asked

const OTHER: Asked = { kind: 'other' }
const NOTHING: Asked = { kind: 'refused', as: 404 }
const LONGEST_PATH = 2000

/** What is Next's or staff's, and is not typed; `_` begins the tools that Next has where the code is edited. */
const OTHER_FIRST_PARTS = isDeveloping
  ? /^(images|staff|api|resident\.js|_.*)$/
  : /^(images|staff|api|resident\.js)$/
/** Files, which are only read. */
const FILES =
  /^\/((resident|sw)\.js|robots\.txt|favicon\.ico|manifest\.webmanifest|(touch-)?icon[-\w]*\.(svg|png)|_next\/static\/.+)$/
/** Where the code is edited no phone keeps a page: it would answer with it whenever a change takes its time. */
const isFile = (path: string) => FILES.test(path) && !(isDeveloping && path === '/sw.js')

const document = (address: string, subject: Subject): Asked => ({ kind: 'document', address, subject })

function readPrint(code: string, query: URLSearchParams): Asked {
  const layout = readLayout(query.get('layout'))
  if (!layout) return { kind: 'refused', as: 400 }
  return document(addressOfPdf(code, layout), { area: code })
}

/** The canonical address of an area's card as a PDF. */
export function addressOfPdf(code: string, layout: string): string {
  return layout === 'a5' ? `/k/${code}/card.pdf` : `/k/${code}/card.pdf?layout=${layout}`
}

/** Years as they stand in addresses of project lists. */
const YEAR = /^20\d\d$/

function readNewsList(code: string, query: URLSearchParams): Asked {
  const page = readNewsPage(query.get('page'))
  return page ? document(link(addressOfNews(code, page), isBig(query)), { area: code }) : NOTHING
}

/** What an area's address may end with, besides the year of a list; `listen` is the page until it can be heard. */
const AREA_PAGES = ['', 'listen']
const AREA_PICTURES = /^(card\.png|card-back\.png|share\.png|ask\/[1-9]\d{0,9}\/result\.png)$/

function readArea([typed = '', ...more]: string[], query: URLSearchParams): Asked {
  const code = parseAreaCode(trimPart(typed))
  const rest = readRest(more)
  if (!code || rest === null) return NOTHING
  const [list, year, ...beyond] = rest.split('/')
  if (AREA_PAGES.includes(rest)) return document(link(`/k/${code}`, readBig(query)), { area: code })
  if (rest === 'card.pdf') return readPrint(code, query)
  if (AREA_PICTURES.test(rest)) return document(`/k/${code}/${rest}`, { area: code })
  if (rest === 'news') return readNewsList(code, query)
  if (isFormOfArea(rest)) return readFormOfArea(code, rest, query)
  const isList = list === 'projects' && YEAR.test(year ?? '') && beyond.length === 0
  return isList || rest === 'card'
    ? document(link(`/k/${code}/${rest}`, isBig(query)), { area: code })
    : NOTHING
}

function readToken([typed = '', rest, ...more]: string[], query: URLSearchParams): Asked {
  if (more.length) return NOTHING
  const day = now()
  const scanned = parseScanned(typed, day) ?? parseScanned(trimPart(typed), day)
  const token = scanned?.token ?? null
  const use = rest?.toLowerCase()
  if (use === 'pixel.gif') return { kind: 'count', what: 'scan', token }
  if (use === 'call') return { kind: 'count', what: 'call', token }
  if (use !== undefined) return NOTHING
  if (!scanned) return { kind: 'refused', as: 'token' }
  return document(link(addressOfScan(scanned), readBig(query)), { code: scanned.token })
}

function readColumn(typed: string[], query: URLSearchParams): Asked {
  const slugs = typed.map(part => readSlug(trimPart(part)))
  const [column] = slugs
  if (!column || slugs.length > 2 || slugs.includes(null)) return NOTHING
  return document(link(`/columns/${slugs.join('/')}`, isBig(query)), { column })
}

function readNews([typed = '', ...more]: string[], query: URLSearchParams): Asked {
  const id = readNewsId(trimPart(typed))
  const rest = readRest(more)
  if (id === null || rest === null || !/^(event\.ics)?$/.test(rest)) return NOTHING
  const address = rest ? `/news/${id}/event.ics` : link(`/news/${id}`, isBig(query))
  return document(address, { announcement: id })
}

function readFeed([typed = '', ...more]: string[]): Asked {
  const name = more.length ? null : readFeedName(trimPart(typed))
  return name ? document(addressOfFeed(name), { area: name.code }) : NOTHING
}

/** The index, or one piece of it. */
function readSitemap(parts: string[], query: URLSearchParams): Asked {
  const asked = query.get('part')
  const piece = asked === null ? null : parsePiece(asked)
  if (parts.length || (asked !== null && !piece)) return NOTHING
  return document(piece ? `/sitemap.xml?part=${asked}` : '/sitemap.xml', 'sitemap')
}

function readSearch(parts: string[], query: URLSearchParams): Asked {
  return parts.length ? NOTHING : { kind: 'search', address: query.size ? `/search?${query}` : '/search' }
}

function readImage([name = '', ...more]: string[]): Asked {
  return more.length || readImageFile(name) === null ? NOTHING : OTHER
}

const READ = new Map<string, Read>([
  ['k', readArea],
  ['q', readToken],
  ['s', readCase],
  ['do', readLink],
  ['columns', readColumn],
  ['news', readNews],
  ['feed', readFeed],
  ['search', readSearch],
  ['sitemap.xml', readSitemap],
  ['', (parts, query) => (parts.length ? NOTHING : document(link('/', readBig(query)), 'portal'))],
])

/** What was typed with its path's end glued to it is read like the rest; of two that are alike the first counts. */
function readQuery(query: string, glued: string): URLSearchParams {
  return new URLSearchParams([...new URLSearchParams(query), ...new URLSearchParams(glued)])
}

/** "//evil" is Next's to straighten; an address that was glued to another is cut off first. */
const isCrooked = (path: string) => !path.startsWith('/') || /\/\/|\\/.test(path.replace(/[&#].*$/s, ''))

/**
 * Reads an address as a request has it, path and query, and forgives what people and programs do to it: capitals, full
 * width, blanks, punctuation around it, parameters glued on. A document has one canonical address, under which its
 * answer is kept, and by which alone its route is asked.
 */
export function readAddress(url: string): Asked {
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const query = at < 0 ? '' : url.slice(at)
  if (isCrooked(path)) return OTHER
  if (isFile(path)) return { kind: 'file' }
  const [, first = '', ...raw] = path.split('/')
  if (first !== 'images' && OTHER_FIRST_PARTS.test(first)) return OTHER
  if (query.length > LONGEST_QUERY) return { kind: 'refused', as: 414 }
  if (path.length > LONGEST_PATH) return /^q$/i.test(first) ? { kind: 'refused', as: 'token' } : NOTHING
  if (first === 'images') return readImage(raw)
  const { parts, glued } = readTypedPath(path)
  const [name = '', ...rest] = parts
  const read = READ.get(trimPart(name).toLowerCase())
  return read && (name === '' || trimPart(name)) ? read(rest, readQuery(query, glued)) : NOTHING
}
