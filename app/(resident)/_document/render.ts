import 'server-only'
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { ReactElement } from 'react'
import { addCounting } from '@/components/resident/counting'
import { addIconSheet } from '@/components/resident/icons'
import type { KeptAnswer, PrintFile } from './cache'

/** A view as a whole HTML document. */
export async function renderHtml(view: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return addIconSheet(`<!DOCTYPE html>${renderToStaticMarkup(view)}`)
}

type Facts = Pick<KeptAnswer, 'status' | 'subject' | 'counts' | 'version' | 'madeAt' | 'validUntil'>

function tagOf(body: Uint8Array): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
}

/** A view as a page that can be kept and sent. */
export async function renderPage(view: ReactElement, facts: Facts): Promise<KeptAnswer> {
  const plain = await renderHtml(view)
  const body = new TextEncoder().encode(facts.counts ? addCounting(plain, facts.counts) : plain)
  const gzip = new Uint8Array(gzipSync(body, { level: 9 }))
  return { ...facts, body, gzip, file: null, etag: tagOf(body) }
}

/** A file as it can be kept and sent. */
export function wrapFile(bytes: Uint8Array, file: PrintFile, facts: Facts): KeptAnswer {
  const body = Uint8Array.from(bytes)
  return { ...facts, body, gzip: null, file, etag: tagOf(body) }
}
