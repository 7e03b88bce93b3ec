import 'server-only'
import { Feed } from 'feed'
import { ANNOUNCEMENT_KINDS } from '@/lib/content/announcement/announcement-kinds'
import { describeSpan } from '@/lib/content/announcement/when'
import { renderProse } from '@/lib/content/prose/prose'
import { readEnv } from '@/lib/system/config/env'
import { addressOfFeed } from './feed-name'
import { toPlainLine, toPlainText } from './plain-text'
import type { Told } from './told'

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

/** Addresses of this site as a reader elsewhere needs them; the HTML is of our own making (lib/content/prose). */
const makeAbsolute = (html: string, site: string) => html.replace(/ (href|src)="\/(?!\/)/g, ` $1="${site}/`)

/** When and where, of an event; then what was told. */
async function layOut(told: Told, site: string): Promise<string> {
  const when = describeSpan(told, null)
  const facts = [when && `时间：${when}`, told.place && `地点：${told.place}`].filter(Boolean)
  const head = facts.map(fact => `<p>${escapeHtml(fact as string)}</p>`).join('')
  return toPlainText(head + makeAbsolute(await renderProse(told.body), site))
}

/**
 * An area's announcements as RSS 2.0 (rssboard.org/rss-specification). The same announcements give the same bytes, so that
 * several instances agree.
 * @param told newest first
 */
export async function writeRss(area: { code: string; name: string }, told: Told[]): Promise<string> {
  const site = new URL(readEnv().PUBLIC_URL).origin
  const name = toPlainLine(area.name)
  const feed = new Feed({
    id: `${site}/k/${area.code}/news`,
    title: `${name} 公告`,
    description: `${name}新时代文明实践志愿服务的公告和近期活动`,
    link: `${site}/k/${area.code}/news`,
    feed: site + addressOfFeed({ code: area.code, kind: 'xml' }),
    language: 'zh-CN',
    updated: told[0]?.publishAt ?? new Date(0),
    copyright: undefined,
    generator: false,
  })
  for (const one of told) {
    const link = `${site}/news/${one.id}`
    feed.addItem({
      title: toPlainLine(one.title),
      id: link,
      link,
      date: one.publishAt,
      description: await layOut(one, site),
      category: [{ name: ANNOUNCEMENT_KINDS[one.kind] }, { name: toPlainLine(one.areaName) }],
    })
  }
  return feed.rss2()
}
