import 'server-only'
import { NATIONAL_FALLBACK } from '@/lib/directory/phone/emergency'
import type { PlaceIcon, RolloutStage } from '@/lib/generated/prisma/enums'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'

const REF = { id: true, code: true, name: true, kind: true } as const

/** The picture at a county's head, of the size HEAD_PICTURE. */
export type HeadPicture = { id: number; alt: string }

/** An area as a tile shows it. @property icon of a town that has chosen one */
export type AreaTile = AreaRef & { icon: PlaceIcon | null }

/** An area, those above it (nearest first) and those right below it (in order). */
export type AreaWithTree = AreaRef & {
  rolloutStage: RolloutStage
  rolloutSince: string | null
  ancestors: AreaRef[]
  children: AreaTile[]
  /** Of a town that has chosen one. */
  icon: PlaceIcon | null
  /** Of a county that has one. */
  head: HeadPicture | null
  /** Of the county on the path. */
  issuerName: string | null
  /** Of the county on the path; 12345 where it has set none. */
  fallbackNumber: string
  /** Its own, in Mongolian script. */
  mongolianName: string | null
  /** What the county on the path adds on the back of cards. */
  cardNote: string | null
}

// Five kinds, strictly descending (Area_parent_kind): four parents reach the root from anywhere.
const ABOVE = { ...REF, issuerName: true, fallbackNumber: true, cardNote: true } as const
const PARENTS = {
  parent: {
    select: {
      ...ABOVE,
      parent: { select: { ...ABOVE, parent: { select: { ...ABOVE, parent: { select: ABOVE } } } } },
    },
  },
} as const

type Above = AreaRef & {
  issuerName: string | null
  fallbackNumber: string | null
  cardNote: string | null
  parent?: Above | null
}

function listUp(area: Above): Above[] {
  return area.parent ? [area, ...listUp(area.parent)] : [area]
}

function toRef({ id, code, name, kind }: AreaRef): AreaRef {
  return { id, code, name, kind }
}

/** One area by its code, or null. */
export async function getArea(code: string): Promise<AreaWithTree | null> {
  const row = await getPrisma().area.findUnique({
    where: { code },
    select: {
      ...ABOVE,
      ...PARENTS,
      rolloutStage: true,
      rolloutSince: true,
      icon: true,
      headImageId: true,
      headImageAlt: true,
      mongolianName: true,
      children: {
        where: { withdrawnAt: null },
        select: { ...REF, icon: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const path = listUp(row)
  const county = path.find(area => area.kind === 'COUNTY')
  return {
    ...toRef(row),
    rolloutStage: row.rolloutStage,
    rolloutSince: row.rolloutSince,
    children: row.children,
    icon: row.icon,
    head: row.headImageId === null ? null : { id: row.headImageId, alt: row.headImageAlt ?? '' },
    ancestors: path.slice(1).map(toRef),
    issuerName: county?.issuerName ?? null,
    fallbackNumber: county?.fallbackNumber ?? NATIONAL_FALLBACK,
    mongolianName: row.mongolianName,
    cardNote: county?.cardNote ?? null,
  }
}

export type PortalCity = { name: string; counties: (AreaRef & { rolloutStage: RolloutStage })[] }

/** Every county, by city: what `/` chooses from. */
export async function listCounties(): Promise<PortalCity[]> {
  const order = [{ position: 'asc' }, { id: 'asc' }] as const
  const cities = await getPrisma().area.findMany({
    where: { kind: 'CITY', withdrawnAt: null },
    orderBy: [...order],
    select: {
      name: true,
      children: { where: { withdrawnAt: null }, select: { ...REF, rolloutStage: true }, orderBy: [...order] },
    },
  })
  return cities
    .filter(city => city.children.length)
    .map(city => ({ name: city.name, counties: city.children }))
}

/** Where the address of a withdrawn area leads: the code of its successor, else of its parent. Null while it is in use. */
export async function findOnwardCode(code: string): Promise<string | null> {
  const { rows } = await getDatabase().pool.query<{ code: string }>(
    `SELECT l."code" FROM "Area" a JOIN "Area" l ON l."id" = live_area(a."id")
     WHERE a."code" = $1 AND a."withdrawnAt" IS NOT NULL AND l."id" <> a."id"`,
    [code],
  )
  return rows[0]?.code ?? null
}
