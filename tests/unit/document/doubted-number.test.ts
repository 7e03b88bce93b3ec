import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { BigAreaView } from '@/components/resident/BigAreaView'
import { CardLines } from '@/components/resident/CardLines'
import { sayFrom } from '@/components/resident/say/say-from'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { resolveCard } from '@/lib/directory/card/resolve'
import type { ServiceFact } from '@/lib/directory/card/types'
import type { PhoneFact } from '@/lib/directory/phone/types'
import { addDays } from '@/lib/system/clock/shanghai'
import { makeFacts, NOW, PATH } from '@/tests/support/card-facts'

beforeAll(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
})

const OWN = '04728112345'
const OTHER = '13804720011'
const WHY = '有居民反映打不通，正在核实'
const allDay = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opensAt: 0, closesAt: 1440 }))

const rung = (id: number, number: string, isDoubted = false): PhoneFact => ({
  ...{ id, kind: 'LOCAL', number, label: null, position: id, schedule: allDay },
  checks: [{ number, result: 'ANSWERED', checkedAt: addDays(NOW, -10) }],
  doubts: isDoubted ? [1, 2, 3].map(days => ({ number, at: addDays(NOW, -days) })) : [],
})
const offer = (id: number, ...phones: PhoneFact[]): ServiceFact => ({
  ...{ id, areaId: 3, categoryId: 1, overridesId: null, name: `看病${id}`, description: '' },
  ...{ organization: null, position: id, phones },
})

const read = (...services: ServiceFact[]) =>
  resolveCard({ ...makeFacts({ says: [], organizations: [] }), services }, NOW)
const toText = (html: string) => html.replace(/<[^>]+>/g, '')
const render = (...services: ServiceFact[]) =>
  renderToStaticMarkup(
    createElement(CardLines, { card: read(...services), now: NOW, say: sayFrom(PATH[0]!, false) }),
  )
/** The row before what it opens to. */
const headOf = (html: string) => html.split('class="more"')[0]!

test('a number that gives way is text with why, and rung from the opened row alone', () => {
  const html = render(offer(10, rung(1, OWN, true), rung(2, OTHER)))
  const head = headOf(html)
  expect(head).toContain(`<a class="key" href="tel:${OTHER}"`)
  expect(head).toMatch(/<p class="off"><b class="n">.*8112345.*<\/b><small class="st ask">/)
  expect(toText(head)).toContain(WHY)
  expect(head).toMatch(new RegExp(`<div class="re"><a class="key soft" href="tel:${OWN}"`))
  expect(head).not.toContain('可先拨')
})

test('alone it stays a key, hollow, with the fallback under it', () => {
  const html = render(offer(10, rung(1, OWN, true)))
  const head = headOf(html)
  expect(head).toContain(`<a class="key soft" href="tel:${OWN}"`)
  expect(toText(head)).toContain(WHY)
  expect(head.indexOf('<a class="key fb" href="tel:12345"')).toBeGreaterThan(head.indexOf(OWN))
  expect(head).not.toContain('class="re"')
})

test('one that gives way to a number further up: whose that is is said, not who answers the other', () => {
  const own = { ...offer(12, rung(1, OWN, true)), overridesId: 10, organization: '卫生室' }
  const html = render({ ...offer(10, rung(2, OTHER)), areaId: 1 }, own)
  expect(headOf(html)).toContain(`<a class="key" href="tel:${OTHER}"`)
  expect(toText(headOf(html))).toContain(WHY)
  expect(toText(html)).toContain('县提供。')
  expect(html).not.toContain('卫生室')
})

test('where another line has the row’s key, it is told in its own line, with the fallback under it', () => {
  const html = render(offer(10, rung(1, OWN, true)), offer(11, rung(2, OTHER)))
  expect(headOf(html)).toContain(`<a class="key" href="tel:${OTHER}"`)
  expect(headOf(html)).not.toContain(OWN)
  const own = html.slice(html.indexOf('<h3>看病10'))
  expect(own).toContain(`<a class="key soft" href="tel:${OWN}"`)
  expect(own).toContain('<a class="key fb" href="tel:12345"')
})

test('in large letters: another number alone, or the hollow key with the fallback', () => {
  const area = { ...PATH[0]!, ancestors: [], children: [] } as unknown as AreaWithTree
  const renderBig = (...services: ServiceFact[]) =>
    renderToStaticMarkup(createElement(BigAreaView, { area, card: read(...services), asks: [], now: NOW }))
  const given = renderBig(offer(10, rung(1, OWN, true), rung(2, OTHER)))
  expect(given).toContain(`<a class="key one" href="tel:${OTHER}"`)
  expect(given).not.toContain(OWN)
  const alone = renderBig(offer(10, rung(1, OWN, true)))
  expect(alone).toMatch(
    new RegExp(`<a class="key one soft" href="tel:${OWN}".*<a class="key fb" href="tel:12345"`),
  )
  expect(alone).toContain('href="/k/C-T-V/say?big=1"')
})

test('in large letters one is led to what is asked now, and not to what came of another', () => {
  const area = { ...PATH[0]!, ancestors: [], children: [] } as unknown as AreaWithTree
  const ask = { title: '几点开门', closesAt: new Date(NOW.getTime() + 86_400_000) }
  const asks = [
    { ...ask, id: 5, isOpen: true },
    { ...ask, id: 6, isOpen: false },
  ]
  const card = read(offer(10, rung(1, OWN)))
  const html = renderToStaticMarkup(createElement(BigAreaView, { area, card, asks, now: NOW }))
  expect(html).toContain('href="/k/C-T-V/ask/5?big=1"')
  expect(html).not.toContain('/ask/6')
})

test('of each number it can be said that it was not reached, of each line once how it was; of 120 nothing', () => {
  const html = render(offer(10, rung(1, OWN), rung(2, OTHER), rung(3, '120')))
  const hrefs = [...html.matchAll(/href="(\/k[^"]+)"/g)].map(([, href]) => href)
  expect(hrefs).toEqual([
    '/k/C-T-V/say/report?phone=1',
    '/k/C-T-V/say/rating?line=10',
    '/k/C-T-V/say/report?phone=2',
  ])
})

test('from a paper the code goes along, in large letters too', () => {
  const from = sayFrom(PATH[0]!, true, { path: '/q/K7M4P2XQ-261126', band: null })
  const html = renderToStaticMarkup(
    createElement(CardLines, { card: read(offer(10, rung(1, OWN))), now: NOW, say: from }),
  )
  expect(html).toContain('href="/k/C-T-V/say/report?phone=1&amp;q=K7M4P2XQ-261126&amp;big=1"')
})
