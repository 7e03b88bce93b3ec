import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Layout } from '@/lib/paper/sheet/layouts'
import { type OverflowWords, sayOverflow } from '@/lib/paper/sheet/say-overflow'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { drawTokens } from '@/lib/paper/token/draw-tokens'
import { changeAs } from '@/lib/staff/call/change-as'
import { writeLog } from '@/lib/staff/log/log'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { isAlreadyThere } from '@/lib/system/database/violations'
import { sha256 } from './hash'
import { insertEditions } from './insert'
import { draftEdition, prepareCards, readNextNumbers } from './prepare'
import { listBlockers, type OverdueLine } from './readiness'
import { hashSeen } from './sample'
import { toSheet } from './snapshot'
import { type EditionDraft, type EditionUse, USE_NAMES } from './types'

/** Clerks who print the same village at once take turns; more than so many at once are told to try again. */
const TRIES = 8

export type PrintWish = {
  areaId: number
  layout: Layout
  use: EditionUse
  copies: number
  /** Lines (by base service) for which something else is printed in the place of an overdue number. */
  fallbacks: number[]
  /** Where the card does not fit, it is printed without what each service does. */
  terse?: boolean
  /** What was looked at, as `previewPrint` says it: a card that reads otherwise by now is not printed. */
  seen?: string
}

export type PrintOutcome =
  | { status: 'printed'; editionId: number; number: number }
  /** Refused: these lines carry overdue numbers and nothing else was chosen for them. */
  | { status: 'blocked'; lines: OverdueLine[] }
  /** Refused: it does not fit. */
  | { status: 'overflow'; words: OverflowWords; fitsTerse: boolean }
  /** Refused: the card is no longer what was looked at. */
  | { status: 'changed' }
  /** No such area, withdrawn, or one that has no card. */
  | { status: 'no-card' }

type Printed = { pdf: Uint8Array; pages: number }

async function writeEdition(actor: Actor, draft: EditionDraft, { pdf, pages }: Printed): Promise<number> {
  const write = async (tx: Prisma.TransactionClient) => {
    const editionId = (await insertEditions(tx, [draft])).get(draft.areaId)!
    const data = Uint8Array.from(pdf)
    await tx.printFile.create({
      data: { editionId, data, pages, sha256: sha256(data) },
      select: { id: true },
    })
    const { area, number } = draft.snapshot
    const summary = `印${area}明白卡第${number}次，${USE_NAMES[draft.use]}${draft.copies}份`
    await writeLog(tx, { actor, areaId: draft.areaId, action: 'edition.print', summary })
    return editionId
  }
  return changeAs(actor, write, { goOn: editionId => ({ editionId }) })
}

/** Reads the card anew each time: while another print came first, a number may have gone. */
async function printOnce(actor: Actor, wish: PrintWish): Promise<PrintOutcome> {
  const at = now()
  const [prepared] = await prepareCards([wish.areaId], at)
  if (!prepared) return { status: 'no-card' }
  const lines = listBlockers(prepared.card, new Set(wish.fallbacks), wish.layout)
  if (lines.length) return { status: 'blocked', lines }
  const number = (await readNextNumbers([wish.areaId])).get(wish.areaId)!
  const tokens = await drawTokens(prepared.codes.length)
  const set = async (isTerse: boolean) => {
    const choices = { ...wish, isTerse, by: actor }
    const draft = draftEdition(prepared, { number, tokens, at, batchId: null }, choices)
    const sheet = toSheet(draft.snapshot)
    return { isTerse, draft, sheet, made: await typesetSheets([sheet], wish.layout, 'staff') }
  }
  const full = await set(false)
  const terse = full.made.ok ? null : await set(true)
  const { isTerse, draft, made } = terse?.made.ok && wish.terse ? terse : full
  // Of a card that does not fit the longer tells what to mend.
  if (!made.ok)
    return {
      status: 'overflow',
      words: sayOverflow(made.overflow, full.sheet.rows),
      fitsTerse: terse?.made.ok === true,
    }
  // What was looked at decides, with or without what each service does.
  if (wish.seen !== undefined && wish.seen !== hashSeen(prepared, wish.layout, at, isTerse))
    return { status: 'changed' }
  return { status: 'printed', editionId: await writeEdition(actor, draft, made), number }
}

/**
 * Prints an area's card: makes the edition with its snapshot, codes and file, all or nothing.
 * @throws Refused where the account may not print there
 */
export async function createEdition(actor: Actor, wish: PrintWish): Promise<PrintOutcome> {
  await requireMay(actor, 'card:print', wish.areaId)
  for (let attempt = 1; ; attempt++) {
    try {
      return await printOnce(actor, wish)
    } catch (error) {
      if (!isAlreadyThere(error) || attempt === TRIES) throw error
    }
  }
}
