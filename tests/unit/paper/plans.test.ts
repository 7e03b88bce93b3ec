import { afterAll, expect, test } from 'vitest'
import { endPress } from '@/lib/paper/press/press'
import { forgetPlans, recallPlans } from '@/lib/paper/sheet/plans'
import type { Sheet, SheetPhone } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { makeLine, makeSheet } from '@/tests/support/sheet'

afterAll(endPress)

const SPLIT: SheetPhone['hours'] = [['周一至周五', '8:30–12:00', '14:30–17:30']]

/** A table of so many lines, each with a landline that is answered twice a day. */
function makeTable(count: number): Sheet {
  const lines = Array.from({ length: count }, (_, i) => {
    const line = makeLine(`第${i}项服务`)
    const phone = { number: `0472 811 230${i % 10}`, ext: '', label: i % 2 ? '值班' : '', fallback: false }
    return { ...line, phones: [{ ...phone, hours: SPLIT }] }
  })
  return makeSheet(lines)
}

/** What villages differ in, though they share a table: names of any length, longer addresses. */
function listVillages(sheet: Sheet): Sheet[] {
  const [code, ...others] = sheet.codes
  const long = { ...code!, host: 'mingbaika.xinshidai.guyangxian.gov.cn', path: '/q/WWWWWWWW' }
  return [
    sheet,
    { ...sheet, place: '东河村' },
    { ...sheet, place: '哈日朝鲁图嘎查第二居民小组', issuer: '固阳县新时代文明实践中心志愿服务总队办公室' },
    { ...sheet, home: '自行打印 2026年11月26日', edition: '' },
    { ...sheet, codes: [{ ...long, typed: long.host + long.path }, ...others] },
    { ...sheet, place: '西河村', edition: '第12次印' },
  ]
}

async function set(sheet: Sheet): Promise<Buffer> {
  const made = await typesetSheets([sheet], 'a5', 'staff')
  if (!made.ok) throw new Error('does not fit')
  return Buffer.from(made.pdf)
}

test('law: a card is the same to the byte, whatever was set before it', async () => {
  for (const count of [3, 6, 9, 12]) {
    const villages = listVillages(makeTable(count))
    const alone: Buffer[] = []
    for (const village of villages) {
      forgetPlans()
      alone.push(await set(village))
    }
    forgetPlans()
    for (const village of villages) await set(village)
    const [, ...after] = villages
    for (const [i, village] of [...after, villages[0]!].entries())
      expect((await set(village)).equals(alone[(i + 1) % villages.length]!)).toBe(true)
  }
})

test('what was found for a table is found again for the next village, and for none that differs', async () => {
  forgetPlans()
  const sheet = makeTable(6)
  const table = JSON.stringify(sheet.rows)
  const plans = () => recallPlans([table])[0]!
  expect(plans()).toEqual([])
  await set(sheet)
  expect(plans()).toHaveLength(1)
  await set({ ...sheet, place: '东河社区' })
  expect(plans()).toHaveLength(1)
  await set({ ...sheet, place: '哈日朝鲁图嘎查第二居民小组，连同牧点' })
  expect(plans()).toHaveLength(2)
})

test('of what does not fit nothing is remembered', async () => {
  const sheet = makeTable(40)
  expect((await typesetSheets([sheet], 'a5', 'staff')).ok).toBe(false)
  expect(recallPlans([JSON.stringify(sheet.rows)])).toEqual([[]])
})
