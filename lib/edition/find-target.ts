import 'server-only'
import { parseAreaCode } from '@/lib/area/code'
import type { CodeTarget } from '@/lib/generated/prisma/enums'
import { getPrisma } from '@/lib/system/database'
import type { Target } from './codes'

/** A place as a clerk writes it: an area's code, a column's short name. */
export type WrittenTarget = { target: CodeTarget; areaCode: string; year?: number; columnSlug: string | null }

/** The place that is meant, or null where there is none. Whether it may be used is `moveCode`'s to say. */
export async function findTarget(written: WrittenTarget): Promise<Target | null> {
  const code = parseAreaCode(written.areaCode)
  const area = code && (await getPrisma().area.findUnique({ where: { code }, select: { id: true } }))
  if (!area) return null
  const slug = written.target === 'COLUMN' ? (written.columnSlug ?? '') : null
  const column =
    slug === null ? null : await getPrisma().column.findUnique({ where: { slug }, select: { id: true } })
  if (slug !== null && !column) return null
  return { target: written.target, areaId: area.id, year: written.year ?? null, columnId: column?.id ?? null }
}
