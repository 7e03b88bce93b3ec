import { formatMainNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { runSql } from './db'
import { printEdition } from './editions'
import { addCheck, addService, makeTree } from './place'

/** The whole day in two spans, so that what is open is so at whatever hour a test runs. */
const openAllDay = (phoneId: number) =>
  runSql(
    `INSERT INTO "Schedule" ("phoneId", weekday, "opensAt", "closesAt")
     SELECT $1, day, span.o, span.c FROM generate_series(1, 7) day, (VALUES (0, 720), (720, 1440)) span (o, c)`,
    [phoneId],
  )

/** Nobody is there yesterday, today and tomorrow; on other days the whole day. */
async function closeNow(phoneId: number) {
  await openAllDay(phoneId)
  await runSql(
    `INSERT INTO "SpecialDate" ("phoneId", date)
     SELECT $1, (now() AT TIME ZONE 'Asia/Shanghai')::date + n FROM generate_series(-1, 1) n`,
    [phoneId],
  )
}

async function addNumber(serviceId: number, number: string, { label = null as string | null, position = 1 }) {
  const [row] = await runSql<{ id: number }>(
    `INSERT INTO "Phone" ("serviceId", number, label, position) VALUES ($1, $2, $3, $4) RETURNING id`,
    [serviceId, number, label, position],
  )
  return row!.id
}

/** What the village of a phone place shows, category by category: the number to ring now, and those behind it. */
export const NUMBERS = {
  medical: ['04728112301'],
  pesticide: ['13804720011', '04728112302'],
  legal: ['04728112303,802'],
  jobs: ['04728112304'],
  chat: ['04728112305'],
} as const

/** What stands on the page and on paper, closed or not: all but the one that nobody has rung. */
export const SHOWN = Object.entries(NUMBERS).flatMap(([slug, numbers]) =>
  slug === 'chat' ? [] : numbers.map(number => formatMainNumber(splitExtension(number).main)),
)

/**
 * A county as offices have it: landlines with split hours, a mobile with a name, an extension; 应急救援 adds nothing to
 * the four emergency numbers, 就业 is closed now, and nobody has rung 拉话. 300 cards are out for the village, on which 农药's mobile is still another.
 */
export async function makePhonePlace() {
  const tree = await makeTree({ county: '看页县', town: '看页镇', a: '看页村', b: '空页村' })
  const rows = [
    [tree.countyId, 'rescue', '灭火、救人', '119'],
    [tree.townId, 'medical', '看病、量血压、问用药', NUMBERS.medical[0]],
    [tree.aId, 'pesticide', '选种、打药、施肥', '13804720019'],
    [tree.countyId, 'legal', '土地、欠薪、家庭纠纷', NUMBERS.legal[0]],
    [tree.countyId, 'jobs', '找活干、学手艺、办社保', NUMBERS.jobs[0]],
    [tree.aId, 'chat', '志愿者陪您说说话', NUMBERS.chat[0]],
  ] as const
  const made: Record<string, { serviceId: number; phoneId: number }> = {}
  for (const [areaId, slug, name, number] of rows) {
    made[slug] = await addService(areaId, slug, { name, number })
    if (slug !== 'chat') await addCheck(made[slug].phoneId)
    if (slug === 'jobs') await closeNow(made[slug].phoneId)
    else if (slug !== 'rescue') await openAllDay(made[slug].phoneId)
  }
  const { serviceId, phoneId } = made.pesticide!
  const second = await addNumber(serviceId, NUMBERS.pesticide[1], {})
  await addCheck(second)
  await openAllDay(second)
  const { tokens } = printEdition({ code: tree.a, copies: 300 })
  await runSql(`UPDATE "Phone" SET number = $2, label = '值班手机' WHERE id = $1`, [
    phoneId,
    NUMBERS.pesticide[0],
  ])
  await addCheck(phoneId)
  const empty = await makeTree({ county: '空县', town: '空镇', a: '空村', b: '空村二' })
  return { ...tree, token: tokens.CARD, empty: empty.a }
}
