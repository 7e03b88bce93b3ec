import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { changeCase, type Deed, type Seen, type Work } from './change-case'

type OfHandling = Seen & { handlingId: number }

/** A handling of the case that still stands. */
async function findHandling({ db, held, refuse }: Work, id: number): Promise<{ name: string }> {
  const where = { id, caseId: held.id, revokedAt: null }
  return (await db.handling.findFirst({ where, select: { name: true } })) ?? refuse('这次转办已经收回了。')
}

/** 收回链接: whoever was to handle it can no longer open the case. @throws Refused role or area */
export function revokeLink(actor: Actor, { handlingId, ...seen }: OfHandling): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    const { name } = await findHandling(work, handlingId)
    await work.db.handling.update({
      where: { id: handlingId },
      data: { revokedAt: work.at },
      select: { id: true },
    })
    await work.step({ kind: 'NOTE', text: `收回了给${name}的链接`, isInternal: true })
    await work.log('case.forward', `收回给${name}的链接`)
  })
}

/** 催办: whoever handles it was reminded; the resident reads that. @throws Refused role or area */
export function urgeHandler(actor: Actor, { handlingId, ...seen }: OfHandling): Promise<Deed<void>> {
  return changeCase(actor, seen, async work => {
    const { name } = await findHandling(work, handlingId)
    await work.step({ kind: 'URGED', text: name })
    await work.log('case.step', `催办${name}`)
  })
}
