import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ServiceLine } from '@/components/resident/ServiceLine'
import { readNumbersOf } from '@/lib/directory/card/line-numbers'
import { resolveCard } from '@/lib/directory/card/resolve'
import type { ServiceFact } from '@/lib/directory/card/types'
import type { CheckResult, PhoneFact } from '@/lib/directory/phone/types'
import { addDays } from '@/lib/system/clock/shanghai'
import type { AreaRef } from '@/lib/system/tree/area-ref'

const NOW = new Date('2026-11-24T02:00:00Z')
const village: AreaRef = { id: 3, code: 'C-T-V', name: '支农社区', kind: 'VILLAGE' }
const town: AreaRef = { id: 2, code: 'C-T', name: '金山镇', kind: 'TOWN' }
const county: AreaRef = { id: 1, code: 'C', name: '固阳县', kind: 'COUNTY' }

const phone = (id: number, number: string | null, extra: Partial<PhoneFact> = {}): PhoneFact => ({
  ...{ id, kind: 'LOCAL', number, label: null, position: id, schedule: [], checks: [], ...extra },
})
const rung = (id: number, number: string, result: CheckResult = 'ANSWERED', days = 1) =>
  phone(id, number, { checks: [{ number, result, checkedAt: addDays(NOW, -days) }] })
const say = (area: AreaRef, organization: string | null, ...phones: PhoneFact[]): ServiceFact => ({
  ...{
    id: area === county ? 10 : 10 + area.id,
    areaId: area.id,
    categoryId: 1,
    name: '看病',
    description: '',
  },
  ...{ overridesId: area === county ? null : 10, organization, position: 0, phones },
})
const HOTLINE = phone(1, '12320', { kind: 'NATIONAL' })
const OWN = '04728112345'

function read(...services: ServiceFact[]) {
  const categories = [{ id: 1, slug: 'c', name: '类', icon: 'list', position: 1, checkCycleDays: 90 }]
  const ofCounty = { issuerName: null, fallbackNumber: '12345', mongolianName: null, cardNote: null }
  const facts = { path: [village, town, county], categories, services, hidden: [] }
  const card = resolveCard({ ...facts, holidays: {}, ...ofCounty }, NOW)
  const line = card.categories[0]!.lines[0]!
  const html = renderToStaticMarkup(
    createElement(ServiceLine, {
      line,
      context: { areaId: village.id, fallbackNumber: '12345', holidays: card.holidays, now: NOW },
    }),
  )
  return { page: html.replace(/<[^>]+>/g, ' '), staff: readNumbersOf(card, 10)! }
}

test('of a number that waits the resident sees no trace: whose and by whom is said of the number shown', () => {
  const { page } = read(say(county, '县卫健委', HOTLINE), say(village, '社区卫生室', phone(2, OWN)))
  expect(page).toContain('12320')
  expect(page).toContain('接电话的是县卫健委。')
  // A national number is nobody's from above.
  expect(page).not.toContain('固阳县提供')
  expect(page).not.toMatch(/待核实|卫生室|支农社区|0472/)
})

test('once it answers, line, number and who answers are the village’s', () => {
  const { page } = read(say(county, '县卫健委', HOTLINE), say(village, '社区卫生室', rung(2, OWN)))
  expect(page).toContain('0472 8112345')
  expect(page).toContain('接电话的是社区卫生室。')
  expect(page).not.toMatch(/12320|县卫健委|提供/)
})

test('beside a number of its own that answers, another that waits is not spoken of', () => {
  const { page, staff } = read(
    say(county, null, HOTLINE),
    say(village, null, rung(2, OWN), phone(3, '04728112346')),
  )
  expect(page).not.toMatch(/核实|8112346/)
  expect(staff).toEqual({
    seen: '0472 8112345（支农社区）',
    waits: ['本地 0472 8112346 等打通核验后加上'],
  })
})

test('with none on the path that answers, the fallback: nobody is said to answer 12345', () => {
  const { page, staff } = read(
    say(county, '县卫健委', phone(1, null)),
    say(village, '社区卫生室', phone(2, OWN)),
  )
  expect(page).toContain('可先拨')
  expect(page).toContain('号码还没核实')
  expect(page).not.toMatch(/接电话的是|8112345/)
  expect(staff).toEqual({
    seen: '可先拨 12345',
    waits: ['本地 0472 8112345 等打通核验后换上', '固阳县的号码还没有登记'],
  })
})

test.each([
  [phone(2, OWN), '本地 0472 8112345 等打通核验后换上'],
  [rung(2, OWN, 'ANSWERED', 90), '本地 0472 8112345 核验过期了，等再打通后换上'],
  [rung(2, OWN, 'NO_ANSWER'), '本地 0472 8112345 上次没打通，等打通后换上'],
  [rung(2, OWN, 'WRONG'), '本地 0472 8112345 上次打是号码不对，改对、打通后换上'],
  [phone(2, null), '本地的号码还没有登记'],
])('staff are told which is shown and why the other waits: %#', (own, said) => {
  const { staff } = read(say(county, null, HOTLINE), say(village, null, own))
  expect(staff).toEqual({ seen: '12320（固阳县）', waits: [said] })
})

test('whose a number is that waits in between is said', () => {
  const { staff } = read(say(county, null, HOTLINE), say(town, null, phone(2, OWN)))
  expect(staff.waits).toEqual(['金山镇 0472 8112345 等打通核验后换上'])
})
