import MarkdownIt from 'markdown-it'
import type { FoundLink } from './found'
import { isSiteName } from './site'
import { readLinkTarget } from './target'

const { linkify, utils } = new MarkdownIt()
linkify.set({ fuzzyLink: true, fuzzyEmail: false })
linkify.tlds(['top', 'vip', 'xyz', 'xin', 'mobi'], true)
for (const scheme of ['ftp:', 'mailto:', '//']) linkify.add(scheme, null)

/**
 * As long as the text is, with a blank for whatever ends an address: Chinese, and signs of emphasis. Chinese has no blanks,
 * and what stands beside an address is not of it; the Chinese of an address that is pasted from a browser is encoded.
 */
function coverOthers(text: string): string {
  return text
    .replace(/(https?)[:：][/／]{2}/gi, '$1://')
    .replace(/[^\x21-\x7e]/g, ' ')
    .replace(/\*{2,}|~{2,}|`+|(?<![A-Za-z\d])_{2,}|_{2,}(?![A-Za-z\d])/g, signs => ' '.repeat(signs.length))
}

/** Web addresses in running text, in order. */
export function findAddresses(text: string): FoundLink[] {
  const covered = coverOthers(text)
  return (linkify.match(covered) ?? []).flatMap(({ index: start, raw, schema }) => {
    const address = raw.replace(/[*_~]+$/, '')
    // A name in front of @ shows one site and leads to another.
    if (covered[start + raw.length] === '@') return []
    if (!schema && !isSiteName(/^[^/?#:]*/.exec(address)![0])) return []
    const target = readLinkTarget(utils.unescapeAll(address))
    return target?.kind === 'web' ? [{ start, end: start + address.length, target }] : []
  })
}
