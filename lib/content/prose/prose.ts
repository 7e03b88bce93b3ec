import 'server-only'
import type { Db } from '@/lib/record/definition'
import { listHostsOfPages } from '@/lib/system/config/own-addresses'
import { getPrisma } from '@/lib/system/database/database'
import { type KnownImages, renderMarkdown } from './markdown'
import { findImageIds } from './markdown-faults'

async function readImageFacts(db: Pick<Db, 'image'>, text: string): Promise<KnownImages> {
  const ids = findImageIds(text)
  if (!ids.length) return new Map()
  const rows = await db.image.findMany({
    where: { id: { in: ids } },
    select: { id: true, width: true, height: true, alt: true },
  })
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}

/** Markdown as residents read it: HTML with the pictures of this site, each with its size, and call keys. */
export async function renderProse(text: string): Promise<string> {
  return renderMarkdown(text, await readImageFacts(getPrisma(), text), listHostsOfPages(), true)
}

/** In Chinese which pictures of a text are not there; null when all are. */
export async function checkImages(db: Db, text: string): Promise<string[] | null> {
  const known = await readImageFacts(db, text)
  const missing = findImageIds(text).filter(id => !known.has(id))
  return missing.length ? missing.map(id => `没有这张图片：/images/${id}.webp，请重新上传`) : null
}
