import 'server-only'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ReactElement } from 'react'
import { addCounting } from '@/components/resident/counting'
import type { RenderedPage } from './cache'

/** A view as a whole HTML document. */
export async function renderHtml(view: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return `<!DOCTYPE html>${renderToStaticMarkup(view)}`
}

/** A view as a page that can be kept and sent. */
export async function renderPage(
  view: ReactElement,
  facts: Pick<RenderedPage, 'subject' | 'counts' | 'version' | 'renderedAt' | 'validUntil'>,
): Promise<RenderedPage> {
  const plain = await renderHtml(view)
  const html = new TextEncoder().encode(facts.counts ? addCounting(plain, facts.counts) : plain)
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 16)}"`
  return { ...facts, html, gzip: new Uint8Array(gzipSync(html, { level: 9 })), etag }
}
