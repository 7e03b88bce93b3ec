import 'server-only'
import { listColumns } from '@/lib/content/column/columns'
import { findProjectList, townOf } from '@/lib/content/project/projects'
import { type AreaWithTree, getArea } from '@/lib/directory/area/areas'
import { hasCard } from '@/lib/directory/area/has-card'
import { getCard } from '@/lib/directory/card/cards'
import { keepHomePrint } from '@/lib/paper/home/home-print'
import { type HomeCard, layHomeSheet } from '@/lib/paper/home/home-sheet'
import { captionCard, PROJECTS_CAPTION } from '@/lib/paper/sheet/captions'
import { takePaperWords } from '@/lib/paper/sheet/paper-words'
import { makeSheet, type Sheet } from '@/lib/paper/sheet/sheet'
import { addMinutes, earliest, nextMidnight } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import type { AreaRef } from '@/lib/system/tree/area-ref'

type Link = { caption: string; path: string }

async function listLinks(path: AreaRef[]): Promise<Link[]> {
  const area = path[0]!
  const town = townOf(path)
  const [list, columns] = await Promise.all([findProjectList([town]), listColumns(path.map(a => a.id))])
  const links = [{ caption: captionCard(area), path: `/k/${area.code}` }]
  const projects = list ? `/k/${town.code}/projects/${list.years[0]}` : `/k/${town.code}`
  if (list || town !== area) links.push({ caption: PROJECTS_CAPTION, path: projects })
  const [column] = columns
  if (column) links.push({ caption: column.shortTitle, path: `/columns/${column.slug}` })
  return links
}

export type LoadedCard = HomeCard & {
  area: AreaWithTree
  /** From then on a number on it is no longer verified. */
  lapsesAt: Date | null
}

/**
 * What an area's card would say now, or null where there is no area or no card of it.
 * @param readCard what stands on it; the card of today when left out
 */
export async function loadCard(code: string, now: Date, readCard = getCard): Promise<LoadedCard | null> {
  const area = await getArea(code)
  if (!area || !hasCard(area)) return null
  const card = await readCard(area, now)
  const links = await listLinks([area, ...area.ancestors])
  const base = readEnv().PUBLIC_URL.replace(/\/+$/, '')
  return { area, words: takePaperWords(card), base, links, lapsesAt: card.lapsesAt }
}

/** A card as staff look at it, which nobody prints. */
export function layCard({ words, base, links }: LoadedCard, now: Date): Sheet {
  const codes = links.map(({ caption, path }) => ({ caption, url: `${base}${path}` }))
  return makeSheet(words, { month: now, edition: '', home: '', codes })
}

/** What could not be kept this minute may be in a few. */
const AGAIN_IN_MINUTES = 5

/**
 * A card as anybody prints it at home, today.
 * @returns `validUntil`: until when it says what is so, on paper that bears its day
 */
export async function layHomeCard(card: LoadedCard, now: Date): Promise<{ sheet: Sheet; validUntil: Date }> {
  const token = await keepHomePrint(card.area.id, card.words, now)
  const again = token ? null : addMinutes(now, AGAIN_IN_MINUTES)
  return {
    sheet: layHomeSheet(card, token, now),
    validUntil: earliest(card.lapsesAt, nextMidnight(now), again)!,
  }
}
