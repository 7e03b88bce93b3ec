import 'server-only'
import { getArea } from '@/lib/area/areas'
import { getCard } from '@/lib/card/cards'
import { type CardSheet, makeCardSheet, type SheetLink } from '@/lib/card/sheet'
import type { AreaRef } from '@/lib/card/types'
import { listColumns } from '@/lib/content/columns'
import { listProjectYears } from '@/lib/content/projects'
import { readEnv } from '@/lib/system/env'

const OWN = {
  COUNTY: '本县明白卡',
  TOWN: '本镇明白卡',
  VILLAGE: '本村明白卡',
  CITY: '明白卡',
  REGION: '明白卡',
}

async function listLinks(path: AreaRef[]): Promise<SheetLink[]> {
  const area = path[0]!
  const town = path.find(a => a.kind === 'TOWN') ?? area
  const [years, columns] = await Promise.all([listProjectYears(town.id), listColumns(path.map(a => a.id))])
  const name = area.name.endsWith('社区') ? '本社区明白卡' : OWN[area.kind]
  const links = [{ caption: name, path: `/k/${area.code}` }]
  const projects = years.length ? `/k/${town.code}/projects/${years[0]}` : `/k/${town.code}`
  if (years.length || town !== area) links.push({ caption: '志愿服务项目', path: projects })
  const [column] = columns
  if (column) links.push({ caption: column.shortTitle, path: `/columns/${column.slug}` })
  return links
}

/** An area's card as it would be printed now, or null where there is no area or no card of it. */
export async function loadCardSheet(code: string, now: Date): Promise<CardSheet | null> {
  const area = await getArea(code)
  if (!area || area.kind === 'REGION' || area.kind === 'CITY') return null
  const card = await getCard(area, now)
  const links = await listLinks([area, ...area.ancestors])
  return makeCardSheet(card, { publicUrl: readEnv().PUBLIC_URL, today: now, links })
}
