import 'server-only'
import { sayArea } from '@/lib/directory/area/say-area'
import { HOURS } from '@/lib/directory/phone/hours-select'
import type { PhoneHours } from '@/lib/directory/phone/types'
import { type HoursRows, keepHours, withHours } from '@/lib/directory/phone/whole-hours'
import { searchWords } from '@/lib/directory/words/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Db, type DescribedField, defineRecord, type FieldErrors } from '@/lib/record/definition'
import { now } from '@/lib/system/clock/clock'
import { isBelow } from '@/lib/system/tree/path'
import { describePhone } from './describe-phone'
import { whereOrganization } from './organization-choices'
import { applyPhones } from './phones'
import { type PhoneSnapshot, type ServiceSnapshot, serviceSchema } from './service-form'

const SNAPSHOT = {
  areaId: true,
  categoryId: true,
  overridesId: true,
  organizationId: true,
  name: true,
  description: true,
  keywords: true,
  position: true,
  source: true,
  phones: {
    where: { withdrawnAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      number: true,
      label: true,
      source: true,
      ...HOURS,
    },
  },
} satisfies Prisma.ServiceSelect

type PhoneRow = HoursRows & Omit<PhoneSnapshot, keyof PhoneHours>

function toSnapshot(row: PhoneRow): PhoneSnapshot {
  const { schedule, seasons, closedOnHolidays, dates, ...phone } = withHours(row)
  return { ...phone, ...keepHours({ schedule, seasons, closedOnHolidays, dates }) }
}

/** A service as it is live, or null when there is none (any more). */
export async function readService(db: Db, id: number): Promise<ServiceSnapshot | null> {
  const row = await db.service.findFirst({
    where: { id, withdrawnAt: null },
    select: SNAPSHOT,
  })
  if (!row) return null
  return { ...row, phones: row.phones.map(toSnapshot) }
}

const BASE = {
  name: true,
  categoryId: true,
  withdrawnAt: true,
  area: { select: { name: true, path: true } },
} satisfies Prisma.ServiceSelect

type Base = Prisma.ServiceGetPayload<{ select: typeof BASE }>

/** The service above whose line an override changes; null of any other. */
async function readBase(db: Db, { overridesId }: ServiceSnapshot): Promise<Base | null> {
  return overridesId === null ? null : db.service.findUnique({ where: { id: overridesId }, select: BASE })
}

/** An override stands in its base's category, wherever that was moved since the override was written. */
function categoryOf(service: ServiceSnapshot, base: Base | null): number {
  return base?.categoryId ?? service.categoryId
}

async function checkService(
  db: Db,
  service: ServiceSnapshot,
  id: number | null,
): Promise<FieldErrors | null> {
  const base = await readBase(db, service)
  if (!(await db.category.count({ where: { id: categoryOf(service, base) } })))
    return { categoryId: ['没有这个服务类别'] }
  const { organizationId, areaId } = service
  if (organizationId && !(await mayName(db, organizationId, areaId)))
    return { organizationId: ['没有这个承办单位'] }
  return service.overridesId === null ? null : checkOverride(db, service, base, id)
}

/** Another area's organization is not to be named: as long as it is, that area cannot withdraw it. */
async function mayName(db: Db, organizationId: number, areaId: number): Promise<boolean> {
  const area = await db.area.findUnique({ where: { id: areaId }, select: { path: true } })
  if (!area) return false
  return (await db.organization.count({ where: { id: organizationId, ...whereOrganization(area.path) } })) > 0
}

async function checkOverride(
  db: Db,
  { areaId, overridesId }: ServiceSnapshot,
  base: Base | null,
  id: number | null,
): Promise<FieldErrors | null> {
  const area = await db.area.findUnique({ where: { id: areaId }, select: { path: true } })
  if (!base || base.withdrawnAt || !area || !isBelow(area.path, base.area.path))
    return { name: ['上级没有这项服务了，不能改成本地的'] }
  const twin = await db.service.findFirst({
    where: { areaId, overridesId, withdrawnAt: null, NOT: { id: id ?? 0 } },
    select: { id: true },
  })
  return twin ? { name: ['本地已经改过这项服务了'] } : null
}

async function applyService(db: Db, id: number | null, service: ServiceSnapshot): Promise<number> {
  const { phones, ...own } = service
  const words = searchWords(own.name ?? '', ...own.keywords)
  const categoryId = categoryOf(service, await readBase(db, service))
  const data = { ...own, categoryId, searchWords: words, withdrawnAt: null }
  // An override that was withdrawn still holds its place (one a service and area): it comes back.
  const kept =
    id === null && own.overridesId !== null
      ? await db.service.findFirst({
          where: { areaId: own.areaId, overridesId: own.overridesId },
          select: { id: true },
        })
      : null
  const target = id ?? kept?.id ?? null
  const row =
    target === null
      ? await db.service.create({ data, select: { id: true } })
      : await db.service.update({ where: { id: target }, data, select: { id: true } })
  await applyPhones(db, row.id, phones)
  return row.id
}

async function withdrawService(db: Db, id: number): Promise<null> {
  await db.service.update({ where: { id }, data: { withdrawnAt: now() }, select: { id: true } })
  return null
}

async function describeService(db: Db, service: ServiceSnapshot): Promise<DescribedField[]> {
  const base = await readBase(db, service)
  const [category, organization] = await Promise.all([
    db.category.findUnique({ where: { id: categoryOf(service, base) }, select: { name: true } }),
    service.organizationId
      ? db.organization.findUnique({ where: { id: service.organizationId }, select: { name: true } })
      : null,
  ])
  const asAbove = service.overridesId ? '同上级' : ''
  return [
    await sayArea(db, service.areaId),
    { label: '服务类别', value: category?.name ?? '' },
    ...(base ? [{ label: '改写的上级服务', value: `${base.area.name} ${base.name}` }] : []),
    { label: '名称', value: service.name ?? asAbove },
    { label: '内容', value: service.description ?? asAbove },
    { label: '承办单位', value: organization?.name ?? asAbove },
    { label: '搜索词', value: service.keywords.join('、') },
    { label: '顺序', value: String(service.position) },
    ...service.phones.flatMap((phone, index) => describePhone(phone, index)),
    { label: '来源', value: service.source ?? '' },
  ]
}

export const serviceRecord = defineRecord<ServiceSnapshot>({
  kind: 'SERVICE',
  label: '服务项目',
  schema: serviceSchema,
  titleOf: service => service.name ?? '改写的服务',
  areaOf: service => service.areaId,
  read: readService,
  check: checkService,
  apply: applyService,
  withdraw: withdrawService,
  describe: describeService,
})
