import { expect, test } from 'vitest'
import { resolveCard } from '@/lib/directory/card/resolve'
import type { KeptHours, PhoneFact } from '@/lib/directory/phone/types'
import { compareWords } from '@/lib/paper/edition/diff'
import { takeSnapshot } from '@/lib/paper/edition/snapshot'
import { printLines } from '@/lib/paper/sheet/printed'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { at, spansOn, WORKDAYS } from '@/tests/support/hours'

const NOW = at('2026-11-24T09:00:00')
const area: AreaRef = { id: 1, code: 'C', name: '固阳县', kind: 'COUNTY' }
const category = { id: 1, slug: 'c', name: '类', icon: 'list', position: 1, checkCycleDays: 90 }

function makeCard(...hours: KeptHours[]) {
  const phones = hours.map((said, id): PhoneFact => {
    const number = `0472811234${id}`
    const check = { number, result: 'ANSWERED', checkedAt: NOW } as const
    return { id, kind: 'LOCAL', number, label: null, position: id, checks: [check], ...said }
  })
  const service = { id: 1, areaId: 1, categoryId: 1, overridesId: null, name: '看病', description: '' }
  return resolveCard(
    {
      path: [area],
      categories: [category],
      services: [{ ...service, organization: null, position: 0, phones }],
      ...{ hidden: [], holidays: {}, issuerName: null, fallbackNumber: '12345' },
      ...{ mongolianName: null, cardNote: null },
    },
    NOW,
  )
}

const schedule = spansOn(WORKDAYS, 510, 1050)
const summer = { name: '夏季', from: '05-01', to: '09-30', schedule: spansOn(WORKDAYS, 510, 1080) }
const seasonal: KeptHours = { schedule, seasons: [summer], closedOnHolidays: true }
const WORDS = '夏季（5月1日至9月30日）周一至周五 8:30–18:00；其他日子 周一至周五 8:30–17:30；法定节假日休息'

const print = (card: ReturnType<typeof makeCard>) =>
  takeSnapshot(card, { number: 1, at: NOW, publicUrl: 'https://mbk.example', codes: [] })
const changesOf = (before: KeptHours, after: KeptHours) =>
  compareWords(print(makeCard(before)), {
    categories: printLines(makeCard(after)),
    fallbackNumber: '12345',
    waiting: new Map(),
  }).map(({ kinds }) => kinds)

test('paper says the hours as the page does', () => {
  const office = printLines(makeCard({ schedule, closedOnHolidays: true }))[0]!.lines[0]!
  expect([office.hours, office.phones[0]!.hours]).toEqual([
    '周一至周五 8:30–17:30；法定节假日休息',
    undefined,
  ])
  // A column of hours is too narrow for two timetables.
  const one = printLines(makeCard(seasonal))[0]!.lines[0]!
  expect([one.hours, one.phones[0]!.hours]).toEqual(['见左边', WORDS])
  const two = printLines(makeCard(seasonal, { schedule }))[0]!.lines[0]!
  expect(two.phones.map(({ hours }) => hours)).toEqual([WORDS, '周一至周五 8:30–17:30'])
})

test('a changed season, or holidays kept, is a change of hours; a single date is none', () => {
  const other = { ...seasonal, seasons: [{ ...summer, to: '10-15' }] }
  expect(changesOf(seasonal, other)).toEqual([['hours']])
  expect(changesOf(seasonal, { ...seasonal, closedOnHolidays: false })).toEqual([['hours']])
  const dated = { ...seasonal, dates: [{ date: '2026-12-01', spans: [], note: '停电' }] }
  expect(changesOf(seasonal, dated)).toEqual([])
})
