import 'server-only'
import { AreaView } from '@/components/resident/AreaView'
import { BigAreaView } from '@/components/resident/BigAreaView'
import type { Big } from '@/components/resident/link'
import type { Scan } from '@/components/resident/scan'
import { listAskLinks } from '@/lib/answer/consultation/ask-links'
import { listAnnouncements } from '@/lib/content/announcement/announcements'
import { listColumns } from '@/lib/content/column/columns'
import { readFirstProjects } from '@/lib/content/project/first-projects'
import { findProjectList, townOf } from '@/lib/content/project/projects'
import { getArea } from '@/lib/directory/area/areas'
import { hasCard } from '@/lib/directory/area/has-card'
import { getCard } from '@/lib/directory/card/cards'
import type { Card } from '@/lib/directory/card/types'
import { nextOpenChange } from '@/lib/directory/phone/hours'
import { earliest, nextMidnight } from '@/lib/system/clock/shanghai'
import type { LoadedPage } from './answer'

/** When a page with this card next says something else though nobody changed anything. */
function nextCardChange(card: Card, now: Date): Date | null {
  const lines = card.categories.flatMap(category => category.lines)
  const phones = lines.flatMap(({ phones, relief }) => [...phones, ...(relief?.phones ?? [])])
  const reliefs = lines.map(({ relief }) => relief?.lapsesAt ?? null)
  const hours = phones.map(phone => nextOpenChange(phone, now, card.holidays))
  // "明天 8:30" turns into "今天 8:30" at midnight, a single date comes into sight, and a print names its day.
  return earliest(card.lapsesAt, nextMidnight(now), ...reliefs, ...hours)
}

type Wishes = {
  /** The paper that it was opened from, held against the card of today. */
  readScan?: (card: Card) => Scan
  /** What stands on it; the card of today when left out. */
  readCard?: typeof getCard
  /** Slug of a category that stands open from the start. */
  opened?: string
}

/** The page of an area as `/k/{code}` shows it, or null when there is none. */
export async function loadAreaPage(
  code: string,
  big: Big,
  now: Date,
  { readScan, readCard = getCard, opened }: Wishes = {},
): Promise<LoadedPage | null> {
  const area = await getArea(code)
  if (!area) return null
  const path = [area, ...area.ancestors]
  const areaIds = path.map(a => a.id)
  const [card, news, asks, columns, projects, firstProjects] = await Promise.all([
    readCard(area, now),
    listAnnouncements(areaIds, now),
    listAskLinks(areaIds, now),
    listColumns(areaIds),
    findProjectList([area, townOf(path)]),
    area.kind === 'TOWN' ? readFirstProjects(area.id) : null,
  ])
  const scan = readScan?.(card)
  const isSimple = big === true && hasCard(area)
  return {
    view: isSimple ? (
      <BigAreaView area={area} card={card} asks={asks.links} now={now} scan={scan} />
    ) : (
      <AreaView
        area={area}
        card={card}
        announcements={news.shown}
        asks={asks.links}
        columns={columns}
        projects={projects ?? { area, years: [] }}
        firstProjects={firstProjects}
        big={Boolean(big)}
        now={now}
        scan={scan}
        opened={opened}
      />
    ),
    validUntil: earliest(nextCardChange(card, now), news.changesAt, asks.changesAt),
  }
}
