import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { describePaper } from '@/lib/paper/sheet/describe-paper'
import { writeFileTitle } from '@/lib/paper/sheet/file-title'
import { FORMATS, type Layout, readLayout } from '@/lib/paper/sheet/layouts'
import { sayOverflowShort } from '@/lib/paper/sheet/say-overflow'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { typesetFirstCard } from '@/lib/paper/sheet/typeset-2'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { formatMonth } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { isAlreadyThere } from '@/lib/system/database/violations'
import { readChanges } from './changes'
import { sha256 } from './hash'
import { type EditionSnapshot, toFirstSheet, toSheet } from './snapshot'
import { refreshStandings } from './standing'

const STANDING = {
  handedOut: true,
  posted: true,
  damaged: true,
  replaced: true,
  out: true,
  stickered: true,
  untrue: true,
  changes: true,
  numberChanges: true,
} as const

const SUMMARY = {
  id: true,
  areaId: true,
  number: true,
  layout: true,
  use: true,
  copies: true,
  printedAt: true,
  printedBy: true,
  batchId: true,
  area: { select: { code: true, name: true } },
  standing: { select: STANDING },
} as const

/** An edition as a list shows it. */
export type EditionSummary = Prisma.CardEditionGetPayload<{ select: typeof SUMMARY }>

/** The area an edition is of, for the guard; null where there is no such edition. */
export async function findEditionArea(editionId: number): Promise<number | null> {
  const row = await getPrisma().cardEdition.findUnique({ where: { id: editionId }, select: { areaId: true } })
  return row?.areaId ?? null
}

/**
 * The editions of an area, newest first.
 * @throws Refused where the account may not print there
 */
export async function listEditions(actor: Actor, areaId: number): Promise<EditionSummary[]> {
  const { path } = await requireMay(actor, 'card:print', areaId)
  await refreshStandings(path, now())
  return getPrisma().cardEdition.findMany({
    where: { areaId },
    orderBy: { number: 'desc' },
    select: SUMMARY,
    take: 200,
  })
}

/** How its file is printed. @param pages of the file; null: of one made before that was kept, or that is not made yet */
function adviseReprint(
  { layout, copies }: { layout: string; copies: number },
  { form }: EditionSnapshot,
  pages: number | null,
): string[] {
  const known = readLayout(layout)
  const sides = pages ?? (form === 1 ? 1 : known && FORMATS[known].sides)
  return known && sides ? describePaper(known, copies, sides) : []
}

/**
 * One edition whole: its snapshot, what of it is no longer so, codes and what happened to its copies; null where there is none.
 * @throws Refused where the account may not print there
 */
export async function getEdition(actor: Actor, editionId: number) {
  const areaId = await findEditionArea(editionId)
  if (areaId === null) return null
  const { path } = await requireMay(actor, 'card:print', areaId)
  await refreshStandings(path, now())
  const row = await getPrisma().cardEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      ...SUMMARY,
      snapshot: true,
      contentHash: true,
      template: true,
      file: { select: { pages: true } },
      codes: {
        orderBy: { role: 'asc' },
        select: {
          token: true,
          role: true,
          target: true,
          targetYear: true,
          movedAt: true,
          targetArea: { select: { id: true, code: true, name: true } },
          targetColumn: { select: { id: true, slug: true, title: true } },
        },
      },
      events: {
        orderBy: { at: 'desc' },
        take: 200,
        select: { id: true, kind: true, copies: true, place: true, note: true, at: true, byName: true },
      },
    },
  })
  const { file, ...edition } = row
  const snapshot = row.snapshot as EditionSnapshot
  const changes = (await readChanges([editionId])).get(editionId)!
  return { ...edition, snapshot, changes, advice: adviseReprint(row, snapshot, file?.pages ?? null) }
}

export type EditionDetail = NonNullable<Awaited<ReturnType<typeof getEdition>>>

/** The templates are pinned: what was printed by one is set by it again. */
async function setAgain(
  snapshot: EditionSnapshot,
  layout: string,
): Promise<{ pdf: Uint8Array; pages: number }> {
  // Of card-2 a sheet of paper had a front alone.
  if (snapshot.form === 1)
    return { pdf: await typesetFirstCard(toFirstSheet(snapshot), layout, 'staff'), pages: 1 }
  const set = await typesetSheets([toSheet(snapshot)], layout as Layout, 'staff')
  if (!set.ok) throw new Error(`an edition no longer fits: ${sayOverflowShort(set.overflow)}`)
  return set
}

/**
 * What an edition's file is called in words, null where there is no such edition.
 * @throws Refused where the account may not print there
 */
export async function nameEditionFile(actor: Actor, editionId: number): Promise<string | null> {
  const areaId = await findEditionArea(editionId)
  if (areaId === null) return null
  await requireMay(actor, 'card:print', areaId)
  const { number, layout, printedAt, area } = await getPrisma().cardEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { number: true, layout: true, printedAt: true, area: { select: { name: true } } },
  })
  return writeFileTitle(area.name, layout, [formatMonth(printedAt), `第${number}次印`])
}

async function keepFile(editionId: number): Promise<Uint8Array> {
  const edition = await getPrisma().cardEdition.findUniqueOrThrow({
    where: { id: editionId },
    select: { snapshot: true, layout: true },
  })
  const { pdf, pages } = await setAgain(edition.snapshot as EditionSnapshot, edition.layout)
  const data = Uint8Array.from(pdf)
  try {
    await getPrisma().printFile.create({
      data: { editionId, data, pages, sha256: sha256(data) },
      select: { id: true },
    })
  } catch (error) {
    if (!isAlreadyThere(error)) throw error
    return (await readFile(editionId))!
  }
  return data
}

async function readFile(editionId: number): Promise<Uint8Array | null> {
  const row = await getPrisma().printFile.findUnique({ where: { editionId }, select: { data: true } })
  return row?.data ?? null
}

/**
 * The PDF of an edition: the very bytes that were made first, however often it is asked for. An edition
 * out of a batch has its own file from the first time it is asked for alone.
 * @returns null where there is no such edition
 * @throws Refused where the account may not print there
 */
export async function reprintEdition(actor: Actor, editionId: number): Promise<Uint8Array | null> {
  const areaId = await findEditionArea(editionId)
  if (areaId === null) return null
  await requireMay(actor, 'card:print', areaId)
  return (await readFile(editionId)) ?? keepFile(editionId)
}
