import 'server-only'
import { writeLog } from '@/lib/log/log'
import type { Actor } from '@/lib/staff/actor'
import { requireMay } from '@/lib/staff/guard'
import { now } from '@/lib/system/clock'
import { getPrisma } from '@/lib/system/database'
import type { Target } from './codes'

export type MoveOutcome = { status: 'moved' } | { status: 'missing' } | { status: 'no-such-place' }

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

/**
 * Lets a printed code lead elsewhere, without reprinting.
 * @throws Refused where the account may print neither at the code's area nor at the new one
 */
export async function moveCode(actor: Actor, token: string, target: Target): Promise<MoveOutcome> {
  const code = await getPrisma().qrCode.findUnique({
    where: { token },
    select: { edition: { select: { areaId: true } } },
  })
  if (!code) return { status: 'missing' }
  const { areaId } = code.edition
  await requireMay(actor, 'card:print', areaId)
  await requireMay(actor, 'card:print', target.areaId)
  const name = await nameTarget(target)
  if (!name) return { status: 'no-such-place' }
  await getPrisma().$transaction(async tx => {
    await tx.qrCode.update({
      where: { token },
      data: {
        target: target.target,
        targetAreaId: target.areaId,
        targetYear: target.target === 'PROJECTS' ? target.year : null,
        targetColumnId: target.target === 'COLUMN' ? target.columnId : null,
        movedAt: now(),
      },
      select: { token: true },
    })
    await writeLog(tx, { actor, areaId, action: 'code.move', summary: `二维码${token}改为打开${name}` })
  })
  return { status: 'moved' }
}
