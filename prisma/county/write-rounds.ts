import { drawLinkToken } from '@/lib/answer/handling/token'
import { writeDay } from '@/lib/system/clock/days'
import { addDays, addMinutes, shanghaiParts } from '@/lib/system/clock/shanghai'
import type { County, Letter } from './types'
import type { Written } from './written'

const FIRST_DAYS = 30

/** Beats with their links, what was ticked, and at which ticks something was found. @param cases id of each letter */
export async function writeBeats(
  written: Written,
  county: County,
  cases: Map<Letter, number>,
): Promise<void> {
  const { db } = written
  const today = shanghaiParts(county.at).dayNumber
  const found = new Map(
    [...cases].flatMap(([{ beat, daysAgo, minute, building }, id]) =>
      beat ? [[`${beat} ${daysAgo} ${minute} ${building}`, id]] : [],
    ),
  )
  for (const { key, place, name, points, ticks } of county.beats) {
    const createdAt = addDays(county.at, -FIRST_DAYS)
    const data = { areaId: written.idOf(place), name, points, createdAt, ...drawLinkToken() }
    const { id: beatId } = await db.beat.create({ data, select: { id: true } })
    await db.roundTick.createMany({
      data: ticks.map(({ daysAgo, part, point, minute }) => ({
        ...{ beatId, part, point, day: new Date(writeDay(today - daysAgo)) },
        at: addMinutes(addDays(county.at, -daysAgo), minute),
        caseId: found.get(`${key} ${daysAgo} ${minute} ${point}`) ?? null,
      })),
    })
  }
}

/** What residents answered to the county's consultations. */
export async function writeReplies({ db, idOf }: Written, county: County): Promise<void> {
  const today = shanghaiParts(county.at).dayNumber
  await db.consultationReply.createMany({
    data: county.replies.map(({ asked, daysAgo, answers }, at) => ({
      ...{ consultationId: idOf(asked), sentOnce: `county ${county.code} ${at}`, answers },
      day: new Date(writeDay(today - daysAgo)),
    })),
  })
}
