import 'server-only'
import { checkTeam } from '@/lib/content/named-team/named-team'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord, type FieldErrors } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { type ActivitySnapshot, activitySchema } from './activity-form'
import { sayCount } from './count'

const SNAPSHOT = {
  areaId: true,
  teamId: true,
  year: true,
  dateText: true,
  name: true,
  description: true,
  sessions: true,
  sessionsApprox: true,
  peopleServed: true,
  peopleServedApprox: true,
  source: true,
} as const

export const activityRecord = defineRecord<ActivitySnapshot>({
  kind: 'ACTIVITY',
  label: '活动',
  schema: activitySchema,
  titleOf: activity => activity.name,
  areaOf: activity => activity.areaId,
  read: (db, id) => db.activity.findUnique({ where: { id }, select: SNAPSHOT }),
  async check(db, { areaId, year, name, teamId }, id): Promise<FieldErrors | null> {
    const twin = await db.activity.findFirst({ where: { areaId, year, name, NOT: { id: id ?? 0 } } })
    if (twin) return { name: [`${year}年已有同名的活动`] }
    return checkTeam(db, areaId, teamId)
  },
  async apply(db, id, data) {
    return (await db.activity.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.activity.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, activity) {
    const team = await db.team.findUnique({ where: { id: activity.teamId ?? 0 }, select: { name: true } })
    return [
      await sayArea(db, activity.areaId),
      { label: '年份', value: String(activity.year) },
      { label: '时间', value: activity.dateText ?? '' },
      { label: '名称', value: activity.name },
      { label: '内容', value: activity.description ?? '' },
      { label: '服务队', value: team?.name ?? '' },
      { label: '场次', value: sayCount(activity.sessions, activity.sessionsApprox, '次') },
      { label: '服务人次', value: sayCount(activity.peopleServed, activity.peopleServedApprox, '人次') },
      { label: '来源', value: activity.source ?? '' },
    ]
  },
})
