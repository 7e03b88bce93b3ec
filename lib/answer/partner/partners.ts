import 'server-only'
import { changeAs } from '@/lib/staff/call/change-as'
import { type AccountOutcome, refuseChange } from '@/lib/staff/call/outcome'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay, withinSubtree } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { drawKey } from './key'

/** Another system that a county lets read, or write, its cases. */
export type Partner = {
  id: number
  area: AreaRef
  name: string
  mayWrite: boolean
  createdAt: Date
  /** The last day on which it asked for something. */
  lastUsedAt: Date | null
  revokedAt: Date | null
}

const AREA = { select: { id: true, code: true, name: true, kind: true } } as const
const PARTNER = {
  id: true,
  area: AREA,
  name: true,
  mayWrite: true,
  createdAt: true,
  lastUsedAt: true,
  revokedAt: true,
} as const
const MOST_LISTED = 500

/** The partners of the counties in the subtree, and those counties. @throws Refused */
export async function listPartners(actor: Actor): Promise<{ partners: Partner[]; counties: AreaRef[] }> {
  await requireMay(actor, 'area:settings', actor.area.id)
  const [partners, counties] = await Promise.all([
    getPrisma().partner.findMany({
      where: { area: withinSubtree(actor) },
      orderBy: [{ area: { path: 'asc' } }, { name: 'asc' }],
      take: MOST_LISTED,
      select: PARTNER,
    }),
    getPrisma().area.findMany({
      where: { ...withinSubtree(actor), kind: 'COUNTY', withdrawnAt: null },
      orderBy: { path: 'asc' },
      take: MOST_LISTED,
      select: AREA.select,
    }),
  ])
  return { partners, counties }
}

export type NewPartner = { areaId: number; name: string; mayWrite: boolean }

/** Gives another system a key of a county. @returns the key, which nobody can read again @throws Refused */
export async function addPartner(actor: Actor, partner: NewPartner): Promise<AccountOutcome<string>> {
  const { areaId, name, mayWrite } = partner
  await requireMay(actor, 'area:settings', areaId)
  const county = await getPrisma().area.findFirst({
    where: { id: areaId, kind: 'COUNTY', withdrawnAt: null },
    select: { id: true },
  })
  if (!county) return refuseChange('密钥由旗县给，请选一个旗县。', 'areaId')
  const { key, keyHash } = drawKey()
  try {
    return await changeAs<AccountOutcome<string>>(
      actor,
      async db => {
        await db.partner.create({ data: { ...partner, keyHash, createdAt: now() }, select: { id: true } })
        const summary = `给“${name}”一个接口密钥（${mayWrite ? '可读可写' : '只读'}）`
        await writeLog(db, { actor, areaId, action: 'partner.key', summary })
        return { ok: true, value: key }
      },
      { isShownOnce: true },
    )
  } catch (error) {
    if (isAlreadyThere(error)) return refuseChange('这个旗县已经有叫这个名字的对接单位了。', 'name')
    throw error
  }
}

/**
 * Takes a key back, or gives a new one in its place: the old one opens nothing from then on.
 * @returns the new key, null where it was taken back
 * @throws Refused
 */
export async function changePartnerKey(
  actor: Actor,
  id: number,
  to: 'revoke' | 'renew',
): Promise<AccountOutcome<string | null>> {
  const known = await getPrisma().partner.findUnique({ where: { id }, select: { areaId: true, name: true } })
  await requireMay(actor, 'area:settings', known?.areaId ?? actor.area.id)
  if (!known) return refuseChange('这个对接单位已经不在了。')
  const { areaId, name } = known
  const made = to === 'renew' ? drawKey() : null
  return changeAs<AccountOutcome<string | null>>(
    actor,
    async db => {
      const data = made ? { keyHash: made.keyHash, revokedAt: null } : { revokedAt: now() }
      await db.partner.update({ where: { id }, data, select: { id: true } })
      const summary = made ? `给“${name}”换了接口密钥` : `收回“${name}”的接口密钥`
      await writeLog(db, { actor, areaId, action: 'partner.key', summary })
      return { ok: true, value: made?.key ?? null }
    },
    made ? { isShownOnce: true } : {},
  )
}
