import 'server-only'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { HOLIDAY_KINDS, type HolidaySnapshot, holidaySchema } from './holiday-form'
import { fromDbDate, sayDays, toDbDate } from './holiday-words'

const SNAPSHOT = { areaId: true, kind: true, name: true, from: true, to: true, source: true } as const

export const holidayRecord = defineRecord<HolidaySnapshot>({
  kind: 'HOLIDAY',
  label: '节假日',
  schema: holidaySchema,
  titleOf: holiday => holiday.name,
  areaOf: holiday => holiday.areaId,
  async read(db, id) {
    const row = await db.holiday.findUnique({ where: { id }, select: SNAPSHOT })
    return row && { ...row, from: fromDbDate(row.from), to: fromDbDate(row.to) }
  },
  async check(db, { areaId, from, to }, id) {
    const other = await db.holiday.findFirst({
      where: { areaId, from: { lte: toDbDate(to) }, to: { gte: toDbDate(from) }, NOT: { id: id ?? 0 } },
      select: { name: true, from: true, to: true },
    })
    if (!other) return null
    const days = sayDays(fromDbDate(other.from), fromDbDate(other.to))
    return { from: [`这里已有“${other.name}”（${days}），日子有重叠`] }
  },
  async apply(db, id, { from, to, ...holiday }) {
    const data = { ...holiday, from: toDbDate(from), to: toDbDate(to) }
    return (await db.holiday.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.holiday.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, { areaId, kind, name, from, to, source }) {
    return [
      await sayArea(db, areaId),
      { label: '放假还是上班', value: HOLIDAY_KINDS[kind] },
      { label: '名称', value: name },
      { label: '日子', value: sayDays(from, to) },
      { label: '来源', value: source ?? '' },
    ]
  },
})
