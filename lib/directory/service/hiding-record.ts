import 'server-only'
import { z } from 'zod'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { idSchema } from '@/lib/system/database/ids'
import { optionalLine } from '@/lib/system/form/text'
import { isBelow } from '@/lib/system/tree/path'

/** An area that does not show a service from above, as a revision keeps it. */
export type HidingSnapshot = { areaId: number; serviceId: number; reason: string | null }

export const hidingSchema: z.ZodType<HidingSnapshot> = z.object({
  areaId: idSchema,
  serviceId: idSchema,
  reason: optionalLine(100),
})

export const hidingRecord = defineRecord<HidingSnapshot>({
  kind: 'HIDING',
  label: '不显示上级服务',
  schema: hidingSchema,
  titleOf: () => '不显示上级服务',
  areaOf: hiding => hiding.areaId,
  read: (db, id) =>
    db.hiddenService.findUnique({ where: { id }, select: { areaId: true, serviceId: true, reason: true } }),
  async check(db, { areaId, serviceId }, id) {
    const [area, service, twin] = await Promise.all([
      db.area.findUnique({ where: { id: areaId }, select: { path: true } }),
      db.service.findFirst({
        where: { id: serviceId, withdrawnAt: null, overridesId: null },
        select: { area: { select: { path: true } } },
      }),
      db.hiddenService.findFirst({
        where: { areaId, serviceId, NOT: { id: id ?? 0 } },
        select: { id: true },
      }),
    ])
    if (!service || !area || !isBelow(area.path, service.area.path))
      return { serviceId: ['上级没有这项服务'] }
    return twin ? { serviceId: ['本地已经不显示这项服务了'] } : null
  },
  async apply(db, id, data) {
    return (await db.hiddenService.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.hiddenService.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, { areaId, serviceId, reason }) {
    const service = await db.service.findUnique({
      where: { id: serviceId },
      select: { name: true, area: { select: { name: true } } },
    })
    return [
      await sayArea(db, areaId),
      { label: '不显示的服务', value: service ? `${service.area.name} ${service.name}` : '' },
      { label: '原因', value: reason ?? '' },
    ]
  },
})
