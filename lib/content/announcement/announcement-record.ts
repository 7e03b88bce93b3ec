import 'server-only'
import { checkImages } from '@/lib/content/prose/prose'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { type AnnouncementSnapshot, announcementSchema } from './announcement-form'
import { ANNOUNCEMENT_KINDS } from './announcement-kinds'

const SNAPSHOT = {
  areaId: true,
  kind: true,
  title: true,
  body: true,
  publishAt: true,
  expireAt: true,
  dateText: true,
  source: true,
} as const

export const announcementRecord = defineRecord<AnnouncementSnapshot>({
  kind: 'ANNOUNCEMENT',
  label: '公告',
  schema: announcementSchema,
  titleOf: announcement => announcement.title,
  areaOf: announcement => announcement.areaId,
  async read(db, id) {
    const row = await db.announcement.findUnique({ where: { id }, select: SNAPSHOT })
    if (!row) return null
    return {
      ...row,
      publishAt: row.publishAt.toISOString(),
      expireAt: row.expireAt?.toISOString() ?? null,
    }
  },
  async check(db, { body: text }) {
    const body = await checkImages(db, text)
    return body && { body }
  },
  async apply(db, id, data) {
    return (await db.announcement.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.announcement.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, { areaId, kind, title, body, publishAt, expireAt, dateText, source }) {
    return [
      await sayArea(db, areaId),
      { label: '类型', value: ANNOUNCEMENT_KINDS[kind] },
      { label: '标题', value: title },
      { label: '正文', value: body },
      { label: '发布时间', value: writeShanghai(new Date(publishAt)) },
      { label: '到期时间', value: expireAt ? writeShanghai(new Date(expireAt)) : '不到期' },
      { label: '日期写法', value: dateText ?? '' },
      { label: '来源', value: source ?? '' },
    ]
  },
})
