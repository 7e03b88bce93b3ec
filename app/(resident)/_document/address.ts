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
import { decodeTyped, isBig, LONGEST_QUERY, readBig } from './request'

/** What an address asks for, as far as that is known without asking anybody. */
export type Asked =
  /** A document or print. `address` is canonical: whatever else stood in the query is gone. */
  | { kind: 'document'; address: string; subject: Subject }
  /** A scan or a call to be counted; null: of no code that can exist. */
  | { kind: 'count'; what: 'scan' | 'call'; token: string | null }
  /** What cannot be answered, whatever the database holds. */
  | { kind: 'refused'; as: 400 | 404 | 414 | 'token' }
  | { kind: 'search' }
  /** A file of the build. */
  | { kind: 'file' }
  /** Ours, and nothing is known of it here: the app, its files, pictures, addresses that are led to their right form. */
  | { kind: 'other' }

type Read = (parts: string[], query: URLSearchParams) => Asked

const OTHER: Asked = { kind: 'other' }
const NOTHING: Asked = { kind: 'refused', as: 404 }
const LONGEST_PATH = 2000

/** What stands first in an address of ours. What people type may be in capitals. */
export const FIRST_PARTS = /^(k|q|columns|news|search|feed)$/i
/** What else does; `_` begins the tools that Next has where the code is edited. */
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

/** Of an area, made by the typesetter. */
const PICTURES = ['card.png', 'card-back.png', 'share.png']

function readArea(parts: string[], query: URLSearchParams): Asked {
  const typed = decodeTyped(parts[0] ?? '')
  const code = parseAreaCode(typed)
  if (!code) return NOTHING
  if (code !== typed) return OTHER
  const rest = parts.slice(1).join('/')
  if (rest === 'card.pdf') return readPrint(code, query)
  if (PICTURES.includes(rest)) return document(`/k/${code}/${rest}`, { area: code })
  if (rest === 'news') return readNewsList(code, query)
  const [list, year, more] = parts.slice(1)
  const isList = list === 'projects' && year !== undefined && more === undefined
  if (isList ? !YEAR.test(year) : rest !== '' && rest !== 'card') return NOTHING
  if (rest === '') return document(link(`/k/${code}`, readBig(query)), { area: code })
  return document(link(`/k/${code}/${rest}`, isBig(query)), { area: code })
}

function readToken([typed = '', rest, ...more]: string[], query: URLSearchParams): Asked {
  if (!typed || more.length) return NOTHING
  const scanned = parseScanned(decodeTyped(typed), now())
  const token = scanned?.token ?? null
  if (rest === 'pixel.gif') return { kind: 'count', what: 'scan', token }
  if (rest === 'call') return { kind: 'count', what: 'call', token }
  if (rest !== undefined) return NOTHING
  if (!scanned) return { kind: 'refused', as: 'token' }
  return document(link(addressOfScan(scanned), readBig(query)), { code: scanned.token })
}

function readColumn(typed: string[], query: URLSearchParams): Asked {
  const slugs = typed.map(readSlug)
  const [column] = slugs
  if (!column || slugs.length > 2 || slugs.includes(null)) return NOTHING
  if (slugs.join('/') !== typed.join('/')) return OTHER
  return document(link(`/columns/${slugs.join('/')}`, isBig(query)), { column })
}

function readNews([typed = '', ...more]: string[], query: URLSearchParams): Asked {
  const id = readNewsId(typed)
  const rest = more.join('/')
  if (id === null || !/^(event\.ics)?$/.test(rest)) return NOTHING
  const address = rest ? `/news/${id}/event.ics` : link(`/news/${id}`, isBig(query))
  return document(address, { announcement: id })
}

function readFeed([typed = '', ...more]: string[]): Asked {
  const said = decodeTyped(typed)
  const name = more.length ? null : readFeedName(said)
  if (!name) return NOTHING
  const address = addressOfFeed(name)
  return address === `/feed/${said}` ? document(address, { area: name.code }) : OTHER
}

/** The index, or one piece of it. */
function readSitemap(parts: string[], query: URLSearchParams): Asked {
  const asked = query.get('part')
  const piece = asked === null ? null : parsePiece(asked)
  if (parts.length || (asked !== null && !piece)) return NOTHING
  return document(piece ? `/sitemap.xml?part=${asked}` : '/sitemap.xml', 'sitemap')
}

const READ: Record<string, Read> = {
  k: readArea,
  q: readToken,
  columns: readColumn,
  news: readNews,
  feed: readFeed,
  search: parts => (parts.length ? NOTHING : { kind: 'search' }),
  'sitemap.xml': readSitemap,
  images: ([name = '', ...more]) => (more.length || readImageFile(name) === null ? NOTHING : OTHER),
  '': (_, query) => document(link('/', readBig(query)), 'portal'),
}

/**
 * Reads an address as a request has it, path and query. Agrees with the routes: what is refused here they would
 * refuse, and a canonical address is the one they keep their answer under.
 */
export function readAddress(url: string): Asked {
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const query = at < 0 ? '' : url.slice(at)
  // "//evil" and "/k/GY/" are Next's to straighten.
  if (!path.startsWith('/') || path.includes('//') || path.includes('\\')) return OTHER
  if (path !== '/' && path.endsWith('/')) return OTHER
  const [, first = '', ...parts] = path.split('/')
  const read = READ[first]
  if (!read) {
    if (isFile(path)) return { kind: 'file' }
    return FIRST_PARTS.test(first) || OTHER_FIRST_PARTS.test(first) ? OTHER : NOTHING
  }
  if (query.length > LONGEST_QUERY) return { kind: 'refused', as: 414 }
  if (path.length > LONGEST_PATH) return first === 'q' ? { kind: 'refused', as: 'token' } : NOTHING
  return read(parts, new URLSearchParams(query))
}
