import 'server-only'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { searchWords } from '@/lib/directory/words/words'
import type { Prisma } from '@/lib/generated/prisma/client'
import { type Db, type DescribedField, defineRecord, type FieldErrors } from '@/lib/record/definition'
import { now } from '@/lib/system/clock/clock'
import { type AreaSnapshot, areaSchema, CHILD_KINDS, KIND_NAMES, PLACE_ICONS, STAGE_NAMES } from './area-form'
import { applySigns, checkHead, describeHead, SIGNS, withoutNone } from './area-signs'
import { hasCard } from './has-card'
import { whereSuccessor } from './successors'

const SNAPSHOT = {
  code: true,
  kind: true,
  name: true,
  parentId: true,
  gbCode: true,
  position: true,
  rolloutStage: true,
  rolloutSince: true,
  issuerName: true,
  fallbackNumber: true,
  successorId: true,
  source: true,
  ...SIGNS,
} satisfies Prisma.AreaSelect

async function readAreaRecord(db: Db, id: number): Promise<AreaSnapshot | null> {
  const row = await db.area.findFirst({ where: { id, withdrawnAt: null }, select: SNAPSHOT })
  return row && withoutNone(row)
}

/**
 * Holds an area until the transaction ends: its withdrawal and what is put below it wait for each other.
 * An area's own turn (takeTurn) comes first, and a parent is held before the area itself.
 */
async function holdArea(db: Db, id: number): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM "Area" WHERE "id" = ${id} FOR NO KEY UPDATE`
}

async function holdParent(db: Db, parentId: number) {
  await holdArea(db, parentId)
  return db.area.findFirst({ where: { id: parentId, withdrawnAt: null }, select: { kind: true } })
}

async function checkArea(db: Db, area: AreaSnapshot, id: number | null): Promise<FieldErrors | null> {
  const parent = area.parentId === null ? null : await holdParent(db, area.parentId)
  // Only the region, which is there already, has nothing above it.
  if (!parent && (id === null || area.parentId !== null)) return { kind: ['上级区域已经撤销，请先恢复上级'] }
  if (parent && !CHILD_KINDS[parent.kind].includes(area.kind))
    return { kind: [`${KIND_NAMES[parent.kind]}下面不能直接设${KIND_NAMES[area.kind]}`] }
  const twin = await db.area.findFirst({ where: { code: area.code }, select: { id: true, name: true } })
  if (twin && twin.id !== id) return { code: [`这个代码已经是${twin.name}的了，印过的代码永不另用`] }
  const head = await checkHead(db, area)
  if (head || id === null) return head
  const live = await db.area.findUnique({ where: { id }, select: { code: true, kind: true, parentId: true } })
  if (live && live.code !== area.code) return { code: ['代码印在纸上，不能再改'] }
  if (live && (live.kind !== area.kind || live.parentId !== area.parentId))
    return { kind: ['级别和上级不能在这里改'] }
  return null
}

async function applyArea(db: Db, id: number | null, area: AreaSnapshot): Promise<number> {
  const parent = area.parentId
    ? await db.area.findUnique({ where: { id: area.parentId }, select: { kind: true } })
    : null
  const data = {
    ...area,
    ...applySigns(area),
    parentKind: parent?.kind ?? null,
    searchWords: searchWords(area.name),
    withdrawnAt: null,
    successorId: null,
  }
  const row =
    id === null
      ? await db.area.create({ data, select: { id: true } })
      : await db.area.update({ where: { id }, data, select: { id: true } })
  return row.id
}

/** What nobody has ended yet goes to the inbox of whoever comes after: its own is no longer anybody's. */
async function handOverLetters(db: Db, id: number, officeId: number | null): Promise<void> {
  if (officeId === null) return
  await db.case.updateMany({ where: { officeId: id, endedAt: null }, data: { officeId } })
}

async function withdrawArea(db: Db, id: number, area: AreaSnapshot): Promise<string | null> {
  await holdArea(db, id)
  const children = await db.area.count({ where: { parentId: id, withdrawnAt: null } })
  if (children) return `下面还有${children}个区域，请先撤销或并入别处`
  const staff = await db.staff.count({ where: { areaId: id, active: true } })
  if (staff) return `还有${staff}个账号属于这里，请先调整账号`
  const { parentId, kind, successorId } = area
  const fits = { AND: [{ id: successorId ?? 0 }, whereSuccessor({ id, parentId, kind })] }
  if (successorId !== null && !(await db.area.count({ where: fits })))
    return '只能并入同一个上级下面、同一级、还在用的区域'
  await handOverLetters(db, id, successorId ?? parentId)
  await db.area.update({
    where: { id },
    data: { withdrawnAt: now(), successorId },
    select: { id: true },
  })
  return null
}

async function describeArea(db: Db, area: AreaSnapshot): Promise<DescribedField[]> {
  const nameOf = async (id: number | null) =>
    id ? ((await db.area.findUnique({ where: { id }, select: { name: true } }))?.name ?? '') : ''
  const county =
    area.kind === 'COUNTY'
      ? [
          { label: '落款', value: area.issuerName ?? '' },
          { label: '兜底电话', value: area.fallbackNumber ? formatPhoneNumber(area.fallbackNumber) : '' },
          { label: '卡背面的话', value: area.cardNote ?? '' },
        ]
      : []
  return [
    { label: '代码', value: area.code },
    { label: '级别', value: KIND_NAMES[area.kind] },
    { label: '名称', value: area.name },
    { label: '上级', value: await nameOf(area.parentId) },
    { label: '行政区划代码', value: area.gbCode ?? '' },
    { label: '顺序', value: String(area.position) },
    { label: '推广阶段', value: STAGE_NAMES[area.rolloutStage] },
    { label: '从何时起', value: area.rolloutSince ?? '' },
    ...(hasCard(area) ? [{ label: '蒙古文名', value: area.mongolianName ?? '' }] : []),
    ...county,
    ...(area.kind === 'TOWN' ? [{ label: '图标', value: area.icon ? PLACE_ICONS[area.icon] : '' }] : []),
    ...describeHead(area),
    ...(area.successorId ? [{ label: '并入', value: await nameOf(area.successorId) }] : []),
    { label: '来源', value: area.source ?? '' },
  ]
}

export const areaRecord = defineRecord<AreaSnapshot>({
  kind: 'AREA',
  label: '区域',
  schema: areaSchema,
  titleOf: area => area.name,
  // A new area is its parent's matter.
  areaOf: (area, id) => id ?? area.parentId,
  read: readAreaRecord,
  check: checkArea,
  apply: applyArea,
  withdraw: withdrawArea,
  describe: describeArea,
})
