import 'server-only'
import { receiveCase } from '@/lib/answer/case/receive'
import type { KeptPicture, ReceiveOutcome } from '@/lib/answer/case/said'
import { allow } from '@/lib/answer/limit/limit'
import { readRules } from '@/lib/answer/rules/rules'
import { getArea } from '@/lib/directory/area/areas'
import type { RoundPart } from '@/lib/generated/prisma/enums'
import { now } from '@/lib/system/clock/clock'
import { getPrisma } from '@/lib/system/database/database'
import { roundDay } from './parts'
import { findBeat } from './read-round'

/** One point of one round. `day`: as the page had it when it was opened. */
export type Look = { day: string; part: RoundPart; point: string }

/** `gone`: no such link or point any more; `yesterday`: the page was opened on another day. */
export type TickOutcome = 'done' | 'gone' | 'yesterday' | 'limited'

/** What one link sends in a day: forty points twice, each set and unset a few times. */
const MOST_A_DAY = 600

type Beat = NonNullable<Awaited<ReturnType<typeof findBeat>>>

async function openBeat(token: string, { day, point }: Look): Promise<Beat | Exclude<TickOutcome, 'done'>> {
  const beat = await findBeat(token)
  if (!beat || beat.revokedAt || !beat.points.includes(point)) return 'gone'
  if (day !== roundDay(now())) return 'yesterday'
  return (await allow({ what: `round ${beat.id}`, areaId: 0 }, MOST_A_DAY)) ? beat : 'limited'
}

const keyOf = ({ id }: Beat, { day, part, point }: Look) => ({ beatId: id, day: new Date(day), part, point })

/** 看过了，没事. Pressed twice, the first time counts. */
export async function tickPoint(token: string, look: Look): Promise<TickOutcome> {
  const beat = await openBeat(token, look)
  if (typeof beat === 'string') return beat
  await getPrisma().roundTick.createMany({
    data: [{ ...keyOf(beat, look), at: now() }],
    skipDuplicates: true,
  })
  return 'done'
}

/** Takes a tick of today back; one with a problem stays: that was sent. */
export async function untickPoint(token: string, look: Look): Promise<TickOutcome> {
  const beat = await openBeat(token, look)
  if (typeof beat === 'string') return beat
  await getPrisma().roundTick.deleteMany({ where: { ...keyOf(beat, look), caseId: null } })
  return 'done'
}

/** What was found at a point. */
export type Found = { topic: string; text: string | null; isUrgent: boolean; pictures: KeptPicture[] }

/** The tick of the point names the case that was made of it. */
async function tickFound(beat: Beat, look: Look, number: string): Promise<void> {
  const { id: caseId } = await getPrisma().case.findUniqueOrThrow({ where: { number }, select: { id: true } })
  const key = keyOf(beat, look)
  await getPrisma().roundTick.upsert({
    where: { beatId_day_part_point: key },
    create: { ...key, at: now(), caseId },
    update: { caseId },
    select: { id: true },
  })
}

/**
 * 有问题: makes a case of what was found, in the inbox of the beat's area.
 * @param once by what the form is known when it is sent again
 */
export async function reportFound(
  token: string,
  look: Look,
  { topic, text, isUrgent, pictures }: Found,
  once: string,
): Promise<Exclude<TickOutcome, 'done'> | 'topic' | ReceiveOutcome> {
  const beat = await openBeat(token, look)
  if (typeof beat === 'string') return beat
  const area = await getArea(beat.area.code)
  if (!area) return 'gone'
  const path = [area, ...area.ancestors]
  const rules = await readRules(
    path.map(({ id }) => id),
    now(),
  )
  if (!rules.topics.includes(topic)) return 'topic'
  const outcome = await receiveCase(
    {
      kind: 'PROBLEM',
      topic,
      isUrgent,
      text,
      estate: null,
      building: look.point,
      unit: null,
      phone: null,
      sharesPhone: false,
    },
    { path, source: 'ROUND', codeToken: null, once, network: null },
    async () => pictures,
  )
  if (outcome.status === 'received') await tickFound(beat, look, outcome.number)
  return outcome
}
