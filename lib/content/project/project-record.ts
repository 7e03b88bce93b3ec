import 'server-only'
import { checkTeam } from '@/lib/content/named-team/named-team'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord, type FieldErrors } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { type ProjectSnapshot, projectSchema } from './project-form'

/** The columns that are a project's snapshot. */
export const PROJECT_SNAPSHOT = {
  areaId: true,
  year: true,
  position: true,
  name: true,
  description: true,
  dateText: true,
  place: true,
  teamId: true,
  source: true,
} as const

export const projectRecord = defineRecord<ProjectSnapshot>({
  kind: 'PROJECT',
  label: '志愿服务项目',
  schema: projectSchema,
  titleOf: project => project.name,
  areaOf: project => project.areaId,
  read: (db, id) => db.project.findUnique({ where: { id }, select: PROJECT_SNAPSHOT }),
  async check(db, { areaId, year, name, teamId }, id): Promise<FieldErrors | null> {
    const twin = await db.project.findFirst({ where: { areaId, year, name, NOT: { id: id ?? 0 } } })
    if (twin) return { name: [`${year}年已有同名的项目`] }
    return checkTeam(db, areaId, teamId)
  },
  async apply(db, id, data) {
    return (await db.project.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    await db.project.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, project) {
    const team = await db.team.findUnique({ where: { id: project.teamId ?? 0 }, select: { name: true } })
    return [
      await sayArea(db, project.areaId),
      { label: '年份', value: String(project.year) },
      { label: '顺序', value: String(project.position) },
      { label: '名称', value: project.name },
      { label: '内容', value: project.description },
      { label: '时间', value: project.dateText ?? '' },
      { label: '地点或对象', value: project.place ?? '' },
      { label: '服务队', value: team?.name ?? '' },
      { label: '来源', value: project.source ?? '' },
    ]
  },
})
