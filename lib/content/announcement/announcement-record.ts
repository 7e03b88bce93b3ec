import 'server-only'
import { checkImages } from '@/lib/content/prose/prose'
import { sayArea } from '@/lib/directory/area/say-area'
import { type Db, defineRecord, type FieldErrors } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { type AnnouncementSnapshot, announcementSchema, keepEvent, wholeEvent } from './announcement-form'
import { ANNOUNCEMENT_KINDS } from './announcement-kinds'

const SNAPSHOT = {
  areaId: true,
  kind: true,
  title: true,
  body: true,
  publishAt: true,
  expireAt: true,
  startsAt: true,
  endsAt: true,
  place: true,
  dateText: true,
  source: true,
} as const

const iso = (at: Date | null) => at?.toISOString() ?? null
const sayInstant = (at: string | null) => (at ? writeShanghai(new Date(at)) : '')

async function readAnnouncement(db: Db, id: number): Promise<AnnouncementSnapshot | null> {
  const row = await db.announcement.findUnique({ where: { id }, select: SNAPSHOT })
  if (!row) return null
  const { startsAt, endsAt, place, publishAt, expireAt, ...told } = row
  return {
    ...told,
    publishAt: publishAt.toISOString(),
    expireAt: iso(expireAt),
    ...keepEvent(told.kind, { startsAt: iso(startsAt), endsAt: iso(endsAt), place }),
  }
}

/** Asked of a new one alone: those from before events had a time are changed and restored as they are. */
function askForTime({ kind, startsAt, dateText }: AnnouncementSnapshot): FieldErrors | null {
  if (kind === 'NOTICE' || startsAt || dateText) return null
  return { startsAt: ['请写什么时候开始；只知道大概的，写在“日期写法”里；没有时间的事，类型选“广而告之”'] }
}

export const announcementRecord = defineRecord<AnnouncementSnapshot>({
  kind: 'ANNOUNCEMENT',
  label: '公告',
  schema: announcementSchema,
  titleOf: announcement => announcement.title,
  areaOf: announcement => announcement.areaId,
  read: readAnnouncement,
  async check(db, announcement, id) {
    const body = await checkImages(db, announcement.body)
    const time = id === null ? askForTime(announcement) : null
    return body || time ? { ...time, ...(body && { body }) } : null
  },
  async apply(db, id, { startsAt, endsAt, place, ...told }) {
    const data = { ...told, ...wholeEvent({ startsAt, endsAt, place }) }
    return (await db.announcement.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.announcement.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, announcement) {
    const { areaId, kind, title, body, publishAt, expireAt, dateText, source } = announcement
    const { startsAt, endsAt, place } = wholeEvent(announcement)
    return [
      await sayArea(db, areaId),
      { label: '类型', value: ANNOUNCEMENT_KINDS[kind] },
      { label: '标题', value: title },
      { label: '开始时间', value: sayInstant(startsAt) },
      { label: '结束时间', value: sayInstant(endsAt) },
      { label: '地点', value: place ?? '' },
      { label: '正文', value: body },
      { label: '发布时间', value: sayInstant(publishAt) },
      { label: '到期时间', value: sayInstant(expireAt) || '不到期' },
      { label: '日期写法', value: dateText ?? '' },
      { label: '来源', value: source ?? '' },
    ]
  },
})
