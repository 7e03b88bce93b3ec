import 'server-only'
import { sayArea } from '@/lib/directory/area/say-area'
import { defineRecord } from '@/lib/record/definition'
import { putUnder } from '@/lib/record/put'
import { type OrganizationSnapshot, organizationSchema } from './organization-form'

const SNAPSHOT = { areaId: true, name: true, description: true, source: true } as const

export const organizationRecord = defineRecord<OrganizationSnapshot>({
  kind: 'ORGANIZATION',
  label: '承办单位',
  schema: organizationSchema,
  titleOf: organization => organization.name,
  areaOf: organization => organization.areaId,
  read: (db, id) => db.organization.findUnique({ where: { id }, select: SNAPSHOT }),
  async check(db, { areaId, name }, id) {
    const twin = await db.organization.findFirst({ where: { areaId, name, NOT: { id: id ?? 0 } } })
    return twin ? { name: ['本地已有同名的承办单位'] } : null
  },
  async apply(db, id, data) {
    return (await db.organization.upsert(putUnder(id, data))).id
  },
  async withdraw(db, id) {
    const services = await db.service.count({ where: { organizationId: id, withdrawnAt: null } })
    if (services) return `还有${services}项服务由它承办，请先改这些服务`
    await db.organization.delete({ where: { id }, select: { id: true } })
    return null
  },
  async describe(db, { areaId, name, description, source }) {
    return [
      await sayArea(db, areaId),
      { label: '名称', value: name },
      { label: '说明', value: description ?? '' },
      { label: '来源', value: source ?? '' },
    ]
  },
})
