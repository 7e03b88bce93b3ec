import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AnnouncementSnapshot } from '@/lib/content/announcement/announcement-form'
import type { AreaSnapshot } from '@/lib/directory/area/area-form'
import type { HolidaySnapshot } from '@/lib/directory/holiday/holiday-form'
import type { OrganizationSnapshot } from '@/lib/directory/organization/organization-form'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import type { PhoneSnapshot, ServiceSnapshot } from '@/lib/directory/service/service-form'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { HARD_VILLAGES, VILLAGE_NAMES } from '@/prisma/county/data/place-names'
import { generateCounty } from '@/prisma/county/generate'
import { readOptions, type Wish } from '@/prisma/county/options'
import { readEntry } from '@/prisma/county/read-entry'
import type { County, Entry } from '@/prisma/county/types'

const DAY = '2026-11-24'
const make = (wish: Wish = {}) => generateCounty(readOptions({ at: DAY, ...wish }, new Date()))

/** Every entry as its form reads it; a record may refer to what stands before it, as a database would have it. */
function readAll(county: County): { entry: Entry; snapshot: unknown }[] {
  const ids = new Map([['region', 1]])
  const idOf = (key: string) => {
    const id = key.startsWith('category:') ? 7 : ids.get(key)
    if (id === undefined) throw new Error(`not there yet: ${key}`)
    return id
  }
  return county.entries.map(entry => {
    const snapshot = readEntry(entry, idOf)
    if (ids.has(entry.key)) throw new Error(`twice: ${entry.key}`)
    ids.set(entry.key, ids.size + 1)
    return { entry, snapshot }
  })
}

const county = make()
const all = readAll(county)
const of = <S>(kind: RecordKind) =>
  all.filter(({ entry }) => entry.kind === kind).map(({ snapshot }) => snapshot as S)
const areas = of<AreaSnapshot>('AREA')
const services = of<ServiceSnapshot>('SERVICE')
const phones = services.flatMap(service => service.phones)
const organizations = of<OrganizationSnapshot>('ORGANIZATION')

test('the same seed number gives the same county, another one another beside it', () => {
  expect(JSON.stringify(make({ seed: 7 }))).toBe(JSON.stringify(make({ seed: 7 })))
  const [seven, eight] = [7, 8].map(seed => make({ seed }).places.map(({ code }) => code))
  // The 盟 that both hang from.
  expect(seven!.filter(code => eight!.includes(code))).toEqual(['YL'])
})

test('of any seed and size, every form takes what is typed into it', () => {
  const size = {
    seed: fc.nat(99),
    towns: fc.integer({ min: 1, max: 20 }),
    villages: fc.integer({ min: 1, max: 90 }),
  }
  fc.assert(
    fc.property(fc.record(size), wish => {
      const made = make(wish)
      readAll(made)
      const below = (kind: string) => made.places.filter(place => place.kind === kind).length
      expect(below('TOWN')).toBe(wish.towns)
      const merged = made.entries.filter(({ kind, withdrawn }) => kind === 'AREA' && withdrawn).length
      expect(below('VILLAGE') - merged).toBe(wish.villages)
    }),
    { numRuns: 25 },
  )
})

test('options out of their bounds are refused', () => {
  for (const wish of [{ seed: 100 }, { seed: 1.5 }, { towns: 0 }, { villages: 100_000 }, { at: 'tomorrow' }])
    expect(() => make(wish), JSON.stringify(wish)).toThrow()
})

test('every local number is of a range that nobody was given, and every record says that it is made up', () => {
  for (const { kind, number } of phones)
    if (kind === 'LOCAL' && number) expect(number).toMatch(/^(0648\d{7,8}(,8\d\d)?|154\d{8})$/)
  for (const { number } of county.letters) if (number) expect(number).toMatch(/^154\d{8}$/)
  const { calls: _, ...told } = county
  const words = JSON.stringify(told, (name, value) => (name === 'number' ? undefined : value))
  expect(words.match(/(?<!\d)(0\d{2,3}-?\d{7,8}|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4})(?!\d)/g) ?? []).toEqual([])
  for (const { gbCode, source } of areas)
    expect([gbCode, source]).toEqual([null, expect.stringContaining('虚构')])
})

test.each(Object.entries(HARD_VILLAGES))('%s: %s has a card that is hard on every line', (_, name) => {
  const { key } = county.places.find(place => place.name === name)!
  const own = all.filter(({ entry }) => entry.kind === 'SERVICE' && entry.place === key)
  expect(own.length).toBeGreaterThanOrEqual(5)
  for (const { entry, snapshot } of own) {
    const { phones: numbers } = snapshot as ServiceSnapshot
    const rung = county.calls.filter(call => call.service === entry.key && call.result === 'ANSWERED')
    expect(new Set(rung.map(({ phone }) => phone)).size).toBe(numbers.filter(p => p.kind === 'LOCAL').length)
  }
})

test('every county of the usual size has each of the names that are hard to print', () => {
  for (let seed = 0; seed < 100; seed += 9) {
    const names = new Set(make({ seed }).places.map(({ name }) => name))
    for (const name of VILLAGE_NAMES.always) expect(names, `${seed} ${name}`).toContain(name)
  }
})

test('its categories are the seed’s, unless longer words for them are asked for', () => {
  expect(county.categories).toEqual([])
  const longest = make({ longCategories: true }).categories.map(({ name }) => name.length)
  expect(new Set(longest)).toEqual(new Set([5, 6]))
})

const has = (words: (string | null)[], part: string | RegExp) => words.some(text => text?.match(part))
const areaNames = areas.map(({ name }) => name)
const withNumbers = (count: number) =>
  services.some(({ phones: own }) => own.filter(p => p.number).length === count)
const hours = phones.map((phone: PhoneSnapshot) => formatHours(wholeHours(phone)))
const news = of<AnnouncementSnapshot>('ANNOUNCEMENT')
const at = county.at.toISOString()
const called = (result: string) => county.calls.some(call => call.result === result)

test.each<[string, boolean]>([
  [
    'landlines',
    has(
      phones.map(p => p.number),
      /^0648\d{7}$/,
    ),
  ],
  [
    'landlines of eight digits',
    has(
      phones.map(p => p.number),
      /^0648\d{8}$/,
    ),
  ],
  [
    'mobiles',
    has(
      phones.map(p => p.number),
      /^154/,
    ),
  ],
  [
    'landlines with an extension',
    has(
      phones.map(p => p.number),
      /^0648\d{7},8\d\d$/,
    ),
  ],
  ['national numbers', phones.some(p => p.kind === 'NATIONAL')],
  ['lines with two numbers', withNumbers(2)],
  ['a line with four numbers', withNumbers(4)],
  ['a line without a number', withNumbers(0)],
  ['a number nobody has found out', phones.some(p => p.number === null)],
  ['split hours', hours.includes('周一至周五 8:30–12:00、14:30–17:30')],
  ['hours of two kinds of days', has(hours, '；')],
  ['hours through the night', phones.some(p => p.schedule.some(span => span.closesAt > 1440))],
  ['round the clock', hours.includes('24小时')],
  ['summer and winter hours', has(hours, /^夏季（.*；冬季（10月1日至4月30日）/)],
  ['a season alone', phones.some(p => p.seasons?.length === 1)],
  ['numbers that keep holidays', has(hours, /法定节假日休息$/)],
  ['single dates that are closed', phones.some(p => p.dates?.some(day => !day.spans.length))],
  ['single dates with hours', phones.some(p => p.dates?.some(day => day.spans.length))],
  ['days off of its own', of<HolidaySnapshot>('HOLIDAY').some(({ kind }) => kind === 'OFF')],
  ['weekend days worked', of<HolidaySnapshot>('HOLIDAY').some(({ kind }) => kind === 'WORK')],
  ['hours nobody knows', hours.includes('')],
  ...['𬭸', '㙍', '𠮷', '龑', '圐圙', '𡒄', '𠺢', '𡋾'].map(
    sign => [`${sign} in a name`, has(areaNames, sign)] as [string, boolean],
  ),
  ['a name in Mongolian script', has(areaNames, /\p{Script=Mongolian}/u)],
  [
    'a name of a person with ·',
    has(
      county.accounts.map(a => a.name),
      '·',
    ),
  ],
  ['Mongolian names', areas.filter(({ mongolianName }) => mongolianName).length > 2],
  ['words for the back of its cards', areas.some(({ cardNote }) => cardNote)],
  [
    'a name of a town of 14 characters',
    areas.some(({ kind, name }) => kind === 'TOWN' && name.length === 14),
  ],
  ['the longest name an area takes', areaNames.some(name => name.length === 20)],
  ['the longest name an organization takes', organizations.some(({ name }) => name.length === 40)],
  ['the longest description a line takes', services.some(s => s.description?.length === 120)],
  ['the longest label a number takes', phones.some(p => p.label?.length === 20)],
  ['the longest 落款', areas.some(({ issuerName }) => issuerName?.length === 30)],
  ['overrides', services.some(s => s.overridesId !== null)],
  ['an override of words alone', services.some(s => s.overridesId !== null && !s.phones.length)],
  ['hidden lines', of('HIDING').length > 0],
  ['withdrawn lines', county.entries.some(({ kind, withdrawn }) => kind === 'SERVICE' && withdrawn)],
  ['merged villages', county.entries.some(({ withdrawn }) => withdrawn?.successor)],
  ['numbers that answered', called('ANSWERED')],
  ['numbers that did not', called('NO_ANSWER') && called('WRONG')],
  ['busy lines', called('BUSY')],
  ['announcements that are over', news.some(({ expireAt }) => expireAt && expireAt < at)],
  ['announcements to come', news.some(({ publishAt }) => publishAt > at)],
  ['announcements without an end', news.some(({ expireAt }) => expireAt === null)],
  ['events that are over', news.some(({ startsAt }) => startsAt && startsAt < at)],
  ['events to come', news.some(({ startsAt }) => startsAt && startsAt > at)],
  ['an event without an end', news.some(({ startsAt, endsAt }) => startsAt && !endsAt)],
  ['a place that fills more than a line', news.some(({ place }) => place && place.length > 20)],
  ['projects of two years', new Set(of<{ year: number }>('PROJECT').map(({ year }) => year)).size === 2],
  ['teams', of('TEAM').length > 12],
  ['activities', of('ACTIVITY').length > 12],
  ['articles', of('ARTICLE').length > 5],
  ['accounts of every role', new Set(county.accounts.map(({ role }) => role)).size === 3],
  ['an account that is closed', county.accounts.some(({ active }) => !active)],
  ['proposals of every state', new Set(county.open.map(({ state }) => state)).size === 3],
  ['a proposal to withdraw', county.open.some(({ withdraws }) => withdraws)],
  ['a proposal of something new', county.open.some(({ about }) => about === null)],
])('it has %s', (_, isThere) => expect(isThere).toBe(true))

test('residents have sent letters of every kind, which stand in every state, the oldest months ago, each step after the last', () => {
  const { letters } = make({ towns: 12, villages: 200 })
  const kinds = new Set(letters.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(['OPINION', 'ORDER', 'PROBLEM', 'RATING', 'REPORT'])
  expect(new Set(letters.map(({ state }) => state)).size).toBe(9)
  expect(letters.length).toBeGreaterThan(500)
  expect(Math.max(...letters.map(({ daysAgo }) => daysAgo))).toBeGreaterThan(100)
  for (const { daysAgo, minute, steps } of letters) {
    const times = [{ daysAgo, minute }, ...steps].map(step => step.minute - step.daysAgo * 1440)
    expect(times).toEqual([...times].sort((a, b) => a - b))
  }
})
