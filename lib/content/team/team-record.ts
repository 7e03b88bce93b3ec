import 'server-only'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { type TeamSnapshot, teamSchema } from './team-form'

const SNAPSHOT = { areaId: true, name: true, teamCount: true, description: true, source: true } as const

export const teamRecord = defineRecord<TeamSnapshot>({
  kind: 'TEAM',
  label: '志愿服务队',
  schema: teamSchema,
  titleOf: team => team.name,
  areaOf: team => team.areaId,
  read: (db, id) => db.team.findUnique({ where: { id }, select: SNAPSHOT }),
  async check(db, { areaId, name }, id) {
    const twin = await db.team.findFirst({ where: { areaId, name, NOT: { id: id ?? 0 } } })
    return twin ? { name: ['本地已有同名的服务队'] } : null
  },
  async apply(db, id, data) {
    return (await db.team.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    const [projects, activities] = await Promise.all([
      db.project.count({ where: { teamId: id } }),
      db.activity.count({ where: { teamId: id } }),
    ])
    if (projects + activities) return `还有${projects}个项目、${activities}次活动写着这支队，请先改那些记录`
    await db.team.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, { areaId, name, teamCount, description, source }) {
    return [
      await sayArea(db, areaId),
      { label: '队名', value: name },
      { label: '几支', value: String(teamCount) },
      { label: '说明', value: description ?? '' },
      { label: '来源', value: source ?? '' },
    ]
  },
})
