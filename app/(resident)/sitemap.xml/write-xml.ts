import { escapeXml } from '@/lib/system/format/xml'

const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function write(whole: string, one: string, base: string, paths: string[]): Uint8Array {
  const places = paths.map(path => `<${one}><loc>${escapeXml(base + path)}</loc></${one}>\n`).join('')
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${whole} xmlns="${SCHEMA}">\n${places}</${whole}>\n`
  return new TextEncoder().encode(xml)
}

/**
 * Addresses for search engines (sitemaps.org, protocol 0.9).
 * @param base of this site, without a slash at its end
 */
export function writeAddresses(base: string, paths: string[]): Uint8Array {
  return write('urlset', 'url', base, paths)
}

/** The index of a sitemap in pieces. @param paths of the pieces */
export function writeIndex(base: string, paths: string[]): Uint8Array {
  return write('sitemapindex', 'sitemap', base, paths)
}
