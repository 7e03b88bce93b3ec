import 'server-only'
import { parseAreaCode } from '@/lib/directory/area/code'
import type { CodeTarget } from '@/lib/generated/prisma/enums'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'

import type { Target } from './target'

export type MoveOutcome = { status: 'moved' } | { status: 'missing' } | { status: 'no-such-place' }

/** A place as a clerk writes it: an area's code, a column's short name. */
export type WrittenTarget = { target: CodeTarget; areaCode: string; year?: number; columnSlug: string | null }

async function findTarget({ target, areaCode, year, columnSlug }: WrittenTarget): Promise<Target | null> {
  const code = parseAreaCode(areaCode)
  const area = code && (await getPrisma().area.findUnique({ where: { code }, select: { id: true } }))
  if (!area) return null
  const place = { target, areaId: area.id, year: target === 'PROJECTS' ? (year ?? null) : null }
  if (target !== 'COLUMN') return { ...place, columnId: null }
  const column = await getPrisma().column.findUnique({
    where: { slug: columnSlug ?? '' },
    select: { id: true },
  })
  return column && { ...place, columnId: column.id }
}

async function nameTarget({ target, areaId, year, columnId }: Target): Promise<string | null> {
  const area = await getPrisma().area.findUnique({
    where: { id: areaId, withdrawnAt: null },
    select: { name: true, path: true },
  })
  if (!area) return null
  if (target === 'PROJECTS') return `${area.name}${year ?? '最新一年'}的志愿服务项目`
  if (target === 'AREA') return `${area.name}的页面`
  const column = await getPrisma().column.findUnique({
    where: { id: columnId ?? 0 },
    select: { title: true, areaId: true },
  })
  // A column is shown throughout its area's subtree, and nowhere else.
  return column && `.${area.path}`.includes(`.${column.areaId}.`) ? `栏目“${column.title}”` : null
}

/** The areas above a card's own are on its paper anyway: its town's list is where a code begins. */
async function isAbove(areaId: number, targetId: number): Promise<boolean> {
  const area = await getPrisma().area.findUnique({ where: { id: areaId }, select: { path: true } })
  return idsOnPath(area?.path ?? '').includes(targetId)
}

/**
 * Lets a printed code lead elsewhere, without reprinting: to a place of the account's, or above the card's own.
 * @throws Refused where the account may not print at the code's area, or not at a new one elsewhere
 */
export async function moveCode(actor: Actor, token: string, written: WrittenTarget): Promise<MoveOutcome> {
  const code = await getPrisma().qrCode.findUnique({
    where: { token },
    select: { edition: { select: { areaId: true } } },
  })
  if (!code) return { status: 'missing' }
  const { areaId } = code.edition
  await requireMay(actor, 'card:print', areaId)
  const target = await findTarget(written)
  if (!target) return { status: 'no-such-place' }
  if (!(await isAbove(areaId, target.areaId))) await requireMay(actor, 'card:print', target.areaId)
  const name = await nameTarget(target)
  if (!name) return { status: 'no-such-place' }
  await changeAs(actor, async tx => {
    await tx.qrCode.update({
      where: { token },
      data: {
        target: target.target,
        targetAreaId: target.areaId,
        targetYear: target.year,
        targetColumnId: target.columnId,
        movedAt: now(),
      },
      select: { token: true },
    })
    await writeLog(tx, { actor, areaId, action: 'code.move', summary: `二维码${token}改为打开${name}` })
  })
  return { status: 'moved' }
}
