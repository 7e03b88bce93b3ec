import 'server-only'
import { loadCards } from '@/lib/directory/card/bulk'
import type { Prisma } from '@/lib/generated/prisma/client'
import { liveAreaOf } from '@/lib/paper/edition/live-area'
import { listSisters } from '@/lib/paper/edition/sisters'
import { hashWords } from '@/lib/paper/edition/snapshot'
import { refreshStandings } from '@/lib/paper/edition/standing'
import { readToday } from '@/lib/paper/edition/today'
import { type EditionEventKind, EVENT_NAMES } from '@/lib/paper/edition/types'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import { isAgainstCheck } from '@/lib/system/database/violations'

export type EventWish = {
  editionId: number
  kind: EditionEventKind
  /** Not 0; negative to take a mistake back. */
  copies: number
  /** Which 单元 or group, in words. */
  place: string | null
  note: string | null
  /** Older editions of the same card and use, and how many of their copies these took the place of. */
  replaces?: { editionId: number; copies: number }[]
}

/**
 * `does-not-add-up`: more would have gone out, been lost or stuck over than there is; or less than nothing.
 * `missing`: no such edition, or none that it could replace.
 */
export type EventOutcome = { status: 'recorded' } | { status: 'does-not-add-up' } | { status: 'missing' }

const LIVE = `SELECT ${liveAreaOf('a')} AS "liveId" FROM "Area" a WHERE a."id" = $1`

/** The fingerprint of what the card says that an area's paper leads to. */
async function hashToday(areaId: number): Promise<string> {
  const { rows } = await getDatabase().pool.query<{ liveId: number }>(LIVE, [areaId])
  const { liveId } = rows[0]!
  return hashWords(readToday((await loadCards([liveId], now())).get(liveId)!))
}

/** What the stickers said that were stuck last; null: none was. */
async function readLastHash(editionId: number): Promise<string | null> {
  const last = await getPrisma().editionEvent.findFirst({
    where: { editionId, kind: 'STICKERED', copies: { gt: 0 } },
    orderBy: { id: 'desc' },
    select: { linesHash: true },
  })
  return last?.linesHash ?? null
}

/** A sticker says what the card says today; what is taken back is what was stuck last. */
async function hashStickers({ editionId, copies }: EventWish, areaId: number): Promise<string> {
  return (copies < 0 && (await readLastHash(editionId))) || hashToday(areaId)
}

type Row = Prisma.EditionEventUncheckedCreateInput

/** The event of the wish, and one of each older edition that it takes out. */
function listRows(actor: Actor, { replaces = [], ...wish }: EventWish, linesHash: string | null): Row[] {
  const by = { at: now(), staffId: actor.id, byName: actor.name }
  const replaced = replaces.map(sister => ({
    ...sister,
    kind: 'REPLACED' as const,
    place: wish.place,
    note: null,
    ...by,
  }))
  return [{ ...wish, linesHash, ...by }, ...replaced]
}

async function findEdition(id: number) {
  return getPrisma().cardEdition.findUnique({
    where: { id },
    select: { areaId: true, number: true, area: { select: { name: true } } },
  })
}

/** @returns what the log says of the older editions that are taken out; null where one is none that could be */
async function nameReplaced(actor: Actor, { editionId, replaces = [] }: EventWish): Promise<string | null> {
  if (replaces.length === 0) return ''
  const sisters = new Map((await listSisters(actor, editionId)).map(sister => [sister.editionId, sister]))
  if (replaces.some(one => !sisters.has(one.editionId))) return null
  const said = replaces.map(one => `第${sisters.get(one.editionId)!.number}次印${one.copies}份`)
  return `，换下${said.join('、')}`
}

/**
 * Records what happened to copies of an edition and, where newer copies went out, how many older ones they replaced: all
 * of it or nothing.
 * @throws Refused where the account may not print there
 */
export async function recordEvent(actor: Actor, wish: EventWish): Promise<EventOutcome> {
  const edition = await findEdition(wish.editionId)
  if (!edition) return { status: 'missing' }
  const { path } = await requireMay(actor, 'card:print', edition.areaId)
  const replaced = await nameReplaced(actor, wish)
  if (replaced === null) return { status: 'missing' }
  const isSticker = wish.kind === 'STICKERED'
  // Its standing knows what the card says before it is told what the stickers say.
  if (isSticker) await refreshStandings(path, now())
  const rows = listRows(actor, wish, isSticker ? await hashStickers(wish, edition.areaId) : null)
  const where = wish.place ? `（${wish.place}）` : ''
  const summary = `${edition.area.name}第${edition.number}次印：${EVENT_NAMES[wish.kind]}${wish.copies}份${where}${replaced}`
  try {
    await changeAs(actor, async tx => {
      for (const data of rows) await tx.editionEvent.create({ data, select: { id: true } })
      await writeLog(tx, { actor, areaId: edition.areaId, action: 'edition.event', summary })
    })
    return { status: 'recorded' }
  } catch (error) {
    if (isAgainstCheck(error)) return { status: 'does-not-add-up' }
    throw error
  }
}
