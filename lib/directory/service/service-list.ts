import 'server-only'
import type { Place } from '@/lib/directory/area/place'
import { readList, withinPlace } from '@/lib/directory/area/read-list'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { normalizeQuery } from '@/lib/directory/words/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type ListQuery, listQuerySchema, type Page } from '@/lib/record/page'
import { getPrisma } from '@/lib/system/database/database'
import { idSchema } from '@/lib/system/database/ids'

/** What the list of services is asked for. */
export const serviceQuerySchema = listQuerySchema.extend({
  category: idSchema.nullable().catch(null).default(null),
})
type ServiceQuery = ListQuery & { category: number | null }

export type ServiceRow = {
  id: number
  /** Of an override without words of its own, that of the one it stands in for. */
  name: string
  isOverride: boolean
  categoryName: string
  areaName: string
  /** Formatted; empty where there is none of its own. */
  numbers: string[]
}

const ROW = {
  id: true,
  name: true,
  overrides: { select: { name: true } },
  category: { select: { name: true } },
  area: { select: { name: true } },
  phones: {
    where: { withdrawnAt: null, number: { not: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { number: true },
  },
} satisfies Prisma.ServiceSelect

/** By name, everyday word, pinyin or initials, and by the digits of a number. */
function matching(q: string): Prisma.ServiceWhereInput {
  const words = normalizeQuery(q)
  const read = normalizePhoneNumber(q)
  const digits = read.ok ? read.digits : q.normalize('NFKC').replace(/\D/g, '')
  return {
    OR: [
      ...(words
        ? [{ searchWords: { contains: words } }, { overrides: { searchWords: { contains: words } } }]
        : []),
      ...(digits.length >= 3
        ? [{ phones: { some: { withdrawnAt: null, number: { contains: digits } } } }]
        : []),
    ],
  }
}

/** The services of a place and all below it. @param place opened by openPlace, which authorises */
export function listServices(place: Place, { q, page, category }: ServiceQuery): Promise<Page<ServiceRow>> {
  return readList(getPrisma().service, page, {
    where: {
      withdrawnAt: null,
      area: withinPlace(place),
      ...(category && { categoryId: category }),
      ...(q && matching(q)),
    },
    orderBy: [
      { area: { path: 'asc' } },
      { category: { position: 'asc' } },
      { position: 'asc' },
      { id: 'asc' },
    ],
    select: ROW,
    toRow: ({ id, name, overrides, category, area, phones }) => ({
      id,
      name: name ?? overrides?.name ?? '',
      isOverride: overrides !== null,
      categoryName: category.name,
      areaName: area.name,
      numbers: phones.map(({ number }) => formatPhoneNumber(number!)),
    }),
  })
}
