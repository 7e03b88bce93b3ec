import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { toHalfWidth } from './ascii'
import { isKnownShort } from './short-numbers'
import { isSiteName } from './site'

/** Where a link leads: elsewhere, to a page of this site, or to somebody's telephone. */
export type LinkTarget =
  | { kind: 'web'; url: URL; href: string }
  | { kind: 'page'; path: string }
  | { kind: 'call'; number: string }

/** What a link that leaves this site says at its end, to who reads it and to who hears it. */
export const AWAY = '（外部网站）'

/** What stands before a number that somebody typed as an address. */
const CALLED = /^(tel|phone|联系电话|咨询电话|电话|手机|座机|热线|拨打|致电)\s*[:：]?\s*/i

/** The first parts of addresses that residents open here. */
const PAGES = /^\/($|[?#]|(k|q|news|columns|search|images|s|feed)(?=[/?#]|$))/

const whereFrom = ({ pathname, search, hash }: URL) => pathname + search + hash

function parseUrl(text: string, base?: string): URL | null {
  return !/\s/.test(text) && URL.canParse(text, base) ? new URL(text, base) : null
}

function readPage(typed: string): LinkTarget | null {
  const url = typed.startsWith('/') ? parseUrl(typed, 'https://own.invalid') : null
  const path = url && url.origin === 'https://own.invalid' ? whereFrom(url) : ''
  return PAGES.test(path) ? { kind: 'page', path } : null
}

/** What an address holds that needs no encoding. */
const PLAIN_URL = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/

/** The sign after the name of a site and all before it, in half width. */
const mendHead = (typed: string) =>
  typed.replace(/^(https?[:：][/／]{2})?[^/?#／？＃]*[／？＃]?/i, toHalfWidth)

/**
 * An address typed without http:// or https:// gets https: nobody on the way reads or changes what an old person opens,
 * and browsers take a typed name so, too. Who knows that a site has no https types http://, which stays.
 */
function readWeb(typed: string): LinkTarget | null {
  const mended = mendHead(typed)
  const hasScheme = /^https?:\/\//i.test(mended)
  if (!hasScheme && !isSiteName(/^[^/?#:]*/.exec(mended)![0])) return null
  const address = hasScheme ? mended : `https://${mended}`
  const url = parseUrl(address)
  // A name in front of @ shows one site and leads to another.
  if (!url || url.username || url.password) return null
  if (!/[.:]|^localhost$/.test(url.host)) return null
  return { kind: 'web', url, href: PLAIN_URL.test(address) ? address : url.href }
}

/** No number is longer, whatever stands around it. */
const LONGEST_CALL = 300

/** Brackets hold years, dates and amounts, too: a short number is one that is known, or has a word in front. */
function readCall(typed: string): LinkTarget | null {
  if (typed.length > LONGEST_CALL) return null
  const bare = typed.replace(CALLED, '')
  const read = normalizePhoneNumber(bare)
  if (!read.ok) return null
  const isWhole = read.digits.length > 8 || isKnownShort(toHalfWidth(bare).trim())
  return isWhole || bare !== typed ? { kind: 'call', number: read.digits } : null
}

/** Reads what was typed as the address of a link; null when it leads nowhere. */
export function readLinkTarget(typed: string): LinkTarget | null {
  const text = typed.trim()
  return readPage(text) ?? readWeb(text) ?? readCall(text)
}

/** In Chinese why an address leads nowhere, naming what was typed. */
export function describeBadTarget(typed: string): string {
  const said = `“${typed.length > 40 ? `${typed.slice(0, 40)}…` : typed}”`
  if (typed.length > LONGEST_CALL) return `链接只能是网址、电话或本站的页面：${said}`
  const number = typed.trim().replace(CALLED, '')
  const read = normalizePhoneNumber(number)
  if (/^[+＋\d０-９\s()（）-]{3,}$/.test(number) && !read.ok) return `链接里的电话${said}：${read.why}`
  if (!typed.trim()) return '链接的括号里没有写网址或电话'
  return `链接只能是网址、电话或本站的页面：${said}`
}

/**
 * What an `<a>` of a resident's page leads to.
 * @param ownHosts names of this server, with ports: what is under them is a page of this site
 */
export function toHref(target: LinkTarget, ownHosts: ReadonlySet<string>): { href: string; away: boolean } {
  if (target.kind === 'page') return { href: target.path, away: false }
  if (target.kind === 'call') return { href: `tel:${target.number}`, away: false }
  const path = whereFrom(target.url)
  const own = ownHosts.has(target.url.host) && !path.startsWith('//')
  return own ? { href: path, away: false } : { href: target.href, away: true }
}
