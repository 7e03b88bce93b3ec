import 'server-only'
import type { Db, DescribedField } from '@/lib/record/definition'

/** The area of a record, as a line of its description. */
export async function sayArea(db: Db, areaId: number): Promise<DescribedField> {
  const area = await db.area.findUnique({ where: { id: areaId }, select: { name: true } })
  return { label: '区域', value: area?.name ?? '' }
}
