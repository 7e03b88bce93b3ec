import { link } from '@/components/resident/link'
import { readSlug } from '@/lib/content/column/slug'
import { readImageName } from '@/lib/content/image/address'
import { parseAreaCode } from '@/lib/directory/area/code'
import type { Subject } from '@/lib/directory/area/versions'
import { readLayout } from '@/lib/paper/sheet/layouts'
import { parseToken } from '@/lib/paper/token/token'
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
export const FIRST_PARTS = /^(k|q|columns|news|search)$/i
/** What else does; `_` begins the tools that Next has where the code is edited. */
const OTHER_FIRST_PARTS = isDeveloping
  ? /^(images|staff|api|resident\.js|_.*)$/
  : /^(images|staff|api|resident\.js)$/
/** Files, which are only read. */
const FILES = /^\/(resident\.js$|_next\/static\/.)/

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
const NEWS_ID = /^[1-9]\d{0,8}$/

function readArea(parts: string[], query: URLSearchParams): Asked {
  const typed = decodeTyped(parts[0] ?? '')
  const code = parseAreaCode(typed)
  if (!code) return NOTHING
  if (code !== typed) return OTHER
  const rest = parts.slice(1).join('/')
  if (rest === 'card.pdf') return readPrint(code, query)
  if (rest === 'card.png') return document(`/k/${code}/card.png`, { area: code })
  const [list, year, more] = parts.slice(1)
  const isList = list === 'projects' && year !== undefined && more === undefined
  if (isList ? !YEAR.test(year) : rest !== '' && rest !== 'card') return NOTHING
  if (rest === '') return document(link(`/k/${code}`, readBig(query)), { area: code })
  return document(link(`/k/${code}/${rest}`, isBig(query)), { area: code })
}

function readToken([typed = '', rest, ...more]: string[], query: URLSearchParams): Asked {
  if (!typed || more.length) return NOTHING
  const token = parseToken(decodeTyped(typed))
  if (rest === 'pixel.gif') return { kind: 'count', what: 'scan', token }
  if (rest === 'call') return { kind: 'count', what: 'call', token }
  if (rest !== undefined) return NOTHING
  if (!token) return { kind: 'refused', as: 'token' }
  return document(link(`/q/${token}`, readBig(query)), { code: token })
}

function readColumn(typed: string[], query: URLSearchParams): Asked {
  const slugs = typed.map(readSlug)
  const [column] = slugs
  if (!column || slugs.length > 2 || slugs.includes(null)) return NOTHING
  if (slugs.join('/') !== typed.join('/')) return OTHER
  return document(link(`/columns/${slugs.join('/')}`, isBig(query)), { column })
}

function readNews([id = '', ...more]: string[], query: URLSearchParams): Asked {
  if (more.length || !NEWS_ID.test(id)) return NOTHING
  return document(link(`/news/${id}`, isBig(query)), { announcement: Number(id) })
}

const READ: Record<string, Read> = {
  k: readArea,
  q: readToken,
  columns: readColumn,
  news: readNews,
  search: parts => (parts.length ? NOTHING : { kind: 'search' }),
  images: ([name = '', ...more]) => (more.length || readImageName(name) === null ? NOTHING : OTHER),
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
    if (FILES.test(path)) return { kind: 'file' }
    return FIRST_PARTS.test(first) || OTHER_FIRST_PARTS.test(first) ? OTHER : NOTHING
  }
  if (query.length > LONGEST_QUERY) return { kind: 'refused', as: 414 }
  if (path.length > LONGEST_PATH) return first === 'q' ? { kind: 'refused', as: 'token' } : NOTHING
  return read(parts, new URLSearchParams(query))
}
