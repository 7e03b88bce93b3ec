import 'server-only'
import { describePaper } from '@/lib/paper/sheet/describe-paper'
import { type OverflowWords, sayOverflow } from '@/lib/paper/sheet/say-overflow'
import { stampSample } from '@/lib/paper/sheet/stamp-sample'
import { drawSides } from '@/lib/paper/sheet/typeset'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { prepareCards } from './prepare'
import type { PrintWish } from './print'
import { listBlockers, type OverdueLine } from './readiness'
import { hashSeen, makeSampleSheet, SAMPLE_MARK } from './sample'

/** The very sheet that would be printed, and how to print it. */
export type PrintLook = {
  wish: Omit<PrintWish, 'seen'>
  /** What `createEdition` is told, so that nothing else is printed. */
  seen: string
  /** All its sides, one below the other, each marked 样张. */
  svg: string
  /** Whose card it is, and that it is a sample. */
  alt: string
  /** Paper, sides, scale. */
  advice: string[]
}

export type LookOutcome =
  | { status: 'ready'; look: PrintLook }
  | { status: 'blocked'; lines: OverdueLine[] }
  | { status: 'overflow'; words: OverflowWords; fitsTerse: boolean }
  | { status: 'no-card' }

const TERSE_WORDS = '没有印说明，只印了项目名称、号码和时间；说明还在手机页面上。'

/**
 * Draws what a print would be, with these choices and now. No token is drawn for it: its codes open nothing.
 * @throws Refused where the account may not print there; QueueFull when too many wait for the press
 */
export async function previewPrint(actor: Actor, wish: Omit<PrintWish, 'seen'>): Promise<LookOutcome> {
  await requireMay(actor, 'card:print', wish.areaId)
  const at = now()
  const [prepared] = await prepareCards([wish.areaId], at)
  if (!prepared) return { status: 'no-card' }
  const lines = listBlockers(prepared.card, new Set(wish.fallbacks), wish.layout)
  if (lines.length) return { status: 'blocked', lines }
  const draw = (isTerse: boolean) => drawSides(makeSampleSheet(prepared, at, isTerse), 'staff', wish.layout)
  const sheet = makeSampleSheet(prepared, at)
  const full = await draw(false)
  // Whoever did not ask for it hears whether it would do.
  const short = full.ok ? null : await draw(true)
  const isTerse = short?.ok === true && wish.terse === true
  const drawn = isTerse ? short : full
  if (!drawn.ok)
    return {
      status: 'overflow',
      words: sayOverflow(drawn.overflow, sheet.rows),
      fitsTerse: short?.ok === true,
    }
  const { areaId, layout, use, copies, fallbacks, terse } = wish
  return {
    status: 'ready',
    look: {
      wish: { areaId, layout, use, copies, fallbacks, terse },
      seen: hashSeen(prepared, layout, at, isTerse),
      svg: stampSample(drawn.svg, drawn.pages, SAMPLE_MARK),
      alt: `${sheet.place}要印的，${SAMPLE_MARK}，共${drawn.pages}面`,
      advice: [...(isTerse ? [TERSE_WORDS] : []), ...describePaper(layout, copies, drawn.pages)],
    },
  }
}
