import 'server-only'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import type { HolidayCalendar } from '@/lib/directory/calendar/types'
import { getCard } from '@/lib/directory/card/cards'
import type { CardCategory, CardLine } from '@/lib/directory/card/types'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { normalizeQuery } from '@/lib/directory/words/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import { getPrisma } from '@/lib/system/database/database'
import { escapeLike } from '@/lib/system/format/like'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { findNamedWhole } from './named-above'

export type SearchHit = {
  line: CardLine
  category: CardCategory
  /** Those of the line's card. */
  holidays: HolidayCalendar
  /** 0 best. */
  rank: number
}

/** More hits than a person reads are no help. */
const LIMIT = 30

type Words = { service: Map<number, string>; category: Map<number, string> }

async function readWords(serviceIds: number[]): Promise<Words> {
  const prisma = getPrisma()
  const [services, categories] = await Promise.all([
    prisma.service.findMany({ where: { id: { in: serviceIds } }, select: { id: true, searchWords: true } }),
    prisma.category.findMany({ select: { id: true, searchWords: true } }),
  ])
  const toMap = (rows: { id: number; searchWords: string }[]) => new Map(rows.map(r => [r.id, r.searchWords]))
  return { service: toMap(services), category: toMap(categories) }
}

/** Three digits or more are a number: its beginning, or its end as where the area code is left out. */
function hasNumber(line: CardLine, wanted: string): boolean {
  if (!/^\d{3,}$/.test(wanted)) return false
  return line.phones.some(({ number }) => {
    const { main } = splitExtension(number)
    return main.startsWith(wanted) || main.endsWith(wanted)
  })
}

function rankLine(line: CardLine, category: CardCategory, words: Words, wanted: string): number | null {
  if (hasNumber(line, wanted)) return 0
  const inService = `${words.service.get(line.baseServiceId) ?? ''} ${words.service.get(line.serviceId) ?? ''}`
  if (inService.includes(wanted)) return 0
  if ((words.category.get(category.id) ?? '').includes(wanted)) return 1
  const said = [line.description, line.organization ?? ''].map(normalizeQuery)
  return said.some(text => text.includes(wanted)) ? 2 : null
}

/**
 * Services on an area's card that match a word, its pinyin or its initials, or whose number is shown and
 * matches, best first.
 * @param query as typed; an empty one finds nothing
 */
export async function searchCard(area: AreaWithTree, query: string, now: Date): Promise<SearchHit[]> {
  const wanted = normalizeQuery(query)
  if (!wanted) return []
  const card = await getCard(area, now)
  const lines = card.categories.flatMap(category => category.lines.map(line => ({ line, category })))
  const words = await readWords(lines.flatMap(({ line }) => [line.serviceId, line.baseServiceId]))
  return lines
    .flatMap(({ line, category }) => {
      const rank = rankLine(line, category, words, wanted)
      return rank === null ? [] : [{ line, category, holidays: card.holidays, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, LIMIT)
}

export type PlaceHit = AreaRef & { parentName: string | null }

async function findPlaces(where: Prisma.AreaWhereInput): Promise<PlaceHit[]> {
  const rows = await getPrisma().area.findMany({
    where: { ...where, kind: { in: ['COUNTY', 'TOWN', 'VILLAGE'] }, withdrawnAt: null },
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    take: LIMIT,
    select: { id: true, code: true, name: true, kind: true, parent: { select: { name: true } } },
  })
  return rows.map(({ parent, ...area }) => ({ ...area, parentName: parent?.name ?? null }))
}

/** Areas whose name, pinyin or initials match, larger kinds first; else those named with the places above them. */
export async function searchPlaces(query: string): Promise<PlaceHit[]> {
  const wanted = normalizeQuery(query)
  if (!wanted) return []
  const found = await findPlaces({ searchWords: { contains: escapeLike(wanted) } })
  if (found.length) return found
  const ids = await findNamedWhole(wanted)
  return ids.length ? findPlaces({ id: { in: ids } }) : []
}

/** Services anywhere that match: where no area is named, the area that offers each. */
export async function searchServices(query: string): Promise<(AreaRef & { serviceName: string })[]> {
  const wanted = normalizeQuery(query)
  if (!wanted) return []
  const like = { searchWords: { contains: escapeLike(wanted) } }
  // What stands on a page is copied with its punctuation, and typed without.
  const said = [query.trim(), wanted].map(text => ({ contains: escapeLike(text) }))
  const rows = await getPrisma().service.findMany({
    where: {
      overridesId: null,
      withdrawnAt: null,
      area: { withdrawnAt: null },
      OR: [
        like,
        { category: like },
        ...said.flatMap(text => [{ description: text }, { organization: { name: text } }]),
      ],
    },
    orderBy: [{ area: { kind: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    take: LIMIT,
    select: { name: true, area: { select: { id: true, code: true, name: true, kind: true } } },
  })
  return rows.map(({ name, area }) => ({ ...area, serviceName: name ?? '' }))
}
