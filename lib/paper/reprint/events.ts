import 'server-only'
import { type EditionEventKind, EVENT_NAMES } from '@/lib/paper/edition/types'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { isAgainstCheck } from '@/lib/system/database/violations'

export type EventWish = {
  editionId: number
  kind: EditionEventKind
  /** Not 0; negative to take a mistake back. */
  copies: number
  /** Which 单元 or group, in words. */
  place: string | null
  note: string | null
}

/** `does-not-add-up`: more would have gone out, or been lost, than was printed; or less than nothing. */
export type EventOutcome = { status: 'recorded' } | { status: 'does-not-add-up' } | { status: 'missing' }

/**
 * Records what happened to copies of an edition.
 * @throws Refused where the account may not print there
 */
export async function recordEvent(actor: Actor, wish: EventWish): Promise<EventOutcome> {
  const edition = await getPrisma().cardEdition.findUnique({
    where: { id: wish.editionId },
    select: { areaId: true, number: true, area: { select: { name: true } } },
  })
  if (!edition) return { status: 'missing' }
  await requireMay(actor, 'card:print', edition.areaId)
  const where = wish.place ? `（${wish.place}）` : ''
  const summary = `${edition.area.name}第${edition.number}次印：${EVENT_NAMES[wish.kind]}${wish.copies}份${where}`
  try {
    await changeAs(actor, async tx => {
      await tx.editionEvent.create({
        data: { ...wish, at: now(), staffId: actor.id, byName: actor.name },
        select: { id: true },
      })
      await writeLog(tx, { actor, areaId: edition.areaId, action: 'edition.event', summary })
    })
    return { status: 'recorded' }
  } catch (error) {
    if (isAgainstCheck(error)) return { status: 'does-not-add-up' }
    throw error
  }
}
