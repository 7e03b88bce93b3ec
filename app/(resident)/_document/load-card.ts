import 'server-only'
import { listColumns } from '@/lib/content/column/columns'
import { findProjectList, townOf } from '@/lib/content/project/projects'
import { type AreaWithTree, getArea } from '@/lib/directory/area/areas'
import { hasCard } from '@/lib/directory/area/has-card'
import { getCard } from '@/lib/directory/card/cards'
import { captionCard, PROJECTS_CAPTION } from '@/lib/paper/sheet/captions'
import { takePaperWords } from '@/lib/paper/sheet/paper-words'
import { makeSheet, type Sheet } from '@/lib/paper/sheet/sheet'
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

export type LoadedCard = {
  area: AreaWithTree
  sheet: Sheet
  /** From then on a number on it is no longer verified. */
  lapsesAt: Date | null
}

/**
 * An area's card as it would be printed now, or null where there is no area or no card of it.
 * @param readCard what stands on it; the card of today when left out
 */
export async function loadCard(code: string, now: Date, readCard = getCard): Promise<LoadedCard | null> {
  const area = await getArea(code)
  if (!area || !hasCard(area)) return null
  const card = await readCard(area, now)
  const links = await listLinks([area, ...area.ancestors])
  const base = readEnv().PUBLIC_URL.replace(/\/+$/, '')
  const codes = links.map(({ caption, path }) => ({ caption, url: `${base}${path}` }))
  const sheet = makeSheet(takePaperWords(card), { month: now, edition: '', home: '', codes })
  return { area, sheet, lapsesAt: card.lapsesAt }
}
