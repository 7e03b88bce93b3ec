import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayWhere } from '@/lib/answer/case/say-where'
import { sayTitle, type Titled } from '@/lib/answer/office/case-title'
import { dueOf, sayDue } from '@/lib/answer/office/due'
import { inboxHref, inboxQuerySchema } from '@/lib/answer/office/inbox-query'
import type { OfficeHandling } from '@/lib/answer/office/office-case'
import { sayHandled } from '@/lib/answer/office/say-handled'
import { readTarget, writeTarget } from '@/lib/answer/office/target'
import { addDays, addMinutes } from '@/lib/system/clock/shanghai'

/** 2026-11-26 10:00 in Shanghai, a Thursday. */
const NOW = new Date('2026-11-26T02:00:00Z')
const at = (text: string) => new Date(`${text}+08:00`)

test('what is owed next: to take it up first, then to answer; nothing of what is answered or over', () => {
  const times = { acceptBy: addDays(NOW, 1), answerBy: addDays(NOW, 5) }
  expect(dueOf({ state: 'RECEIVED', ...times })).toEqual({ what: 'accept', by: times.acceptBy })
  expect(dueOf({ state: 'FORWARDED', ...times })).toEqual({ what: 'answer', by: times.answerBy })
  expect(dueOf({ state: 'ANSWERED', ...times })).toBeNull()
  expect(dueOf({ state: 'WITHDRAWN', ...times })).toBeNull()
})

for (const [by, what, words] of [
  ['2026-11-26T17:30', 'accept', '今天17:30前受理'],
  ['2026-11-26T09:00', 'answer', '逾期'],
  ['2026-11-25T17:30', 'answer', '逾期1天'],
  ['2026-11-24T17:30', 'accept', '受理逾期2天'],
  ['2026-11-27T17:30', 'answer', '明天答复'],
  ['2026-11-27T09:30', 'accept', '明天9:30前受理'],
  ['2026-11-30T11:00', 'accept', '11月30日11:00前'],
  ['2026-12-02T17:30', 'answer', '12月2日'],
] as const)
  test(`due ${by}: ${words}`, () => {
    expect(sayDue({ what, by: at(`${by}:00`) }, NOW).text).toBe(words)
  })

const NOTHING: Titled = {
  ...{ kind: 'PROBLEM', lineName: null, phoneNumber: null, way: null, reports: 0, grade: null, topic: null },
  ...{ wish: null, wantedOn: null, wantedPart: null, text: null },
}

for (const [row, title] of [
  [{ topic: '楼道灯', text: '坏了\n半个月' }, '楼道灯：坏了 半个月'],
  [
    { kind: 'REPORT', phoneNumber: '04728112317', way: 'NO_ANSWER', reports: 3 },
    '0472 8112317 没人接，报了3次',
  ],
  [{ kind: 'RATING', lineName: '农药指导', grade: 4, text: '下午再来' }, '农药指导：不满意。“下午再来”'],
  [
    { kind: 'ORDER', wish: '助老理发', wantedOn: new Date('2026-12-01'), wantedPart: '上午' },
    '点单：助老理发，12月1日上午',
  ],
  [{ kind: 'OPINION', text: '字再大点' }, '字再大点'],
  [{ kind: 'OPINION' }, '内容已经删掉'],
] as [Partial<Titled>, string][])
  test(`a title: ${title}`, () => {
    expect(sayTitle({ ...NOTHING, ...row })).toBe(title)
  })

test('where: bare numbers are given their words, nothing twice', () => {
  const where = { areaName: '支农社区', estate: null, building: '3', unit: '2单元' }
  expect(sayWhere(where)).toBe('支农社区 3号楼 2单元')
})

test('law: the inbox’s address says what it is asked for; nonsense is as good as nothing', () => {
  fc.assert(
    fc.property(
      fc.record({
        area: fc.option(fc.integer({ min: 1, max: 99999 })),
        id: fc.option(fc.integer({ min: 1, max: 99999 })),
        kind: fc.constantFrom('PROBLEM', 'REPORT', null),
        show: fc.constantFrom('open', 'late', 'today', 'done', 'badService', 'badHandling'),
        q: fc.constantFrom('', '楼道灯', '100%'),
        page: fc.integer({ min: 1, max: 50 }),
      }),
      query => {
        const said = new URL(inboxHref(query as never), 'http://x').searchParams
        expect(inboxQuerySchema.parse(Object.fromEntries(said))).toEqual(query)
      },
    ),
  )
  expect(inboxQuerySchema.parse({ area: 'x', kind: 'x', page: '-1', late: 'yes' })).toEqual({
    ...{ area: null, id: null, kind: null, q: '', page: 1, show: 'open' },
  })
})

test('another list begins at its first page, without the case that lay open', () => {
  const query = { area: 3, id: 7, kind: null, show: 'open', q: '', page: 4 } as const
  expect(inboxHref(query, { kind: 'REPORT' })).toBe('/staff/cases?area=3&kind=REPORT')
  expect(inboxHref(query, { id: 9 })).toBe('/staff/cases?area=3&page=4&id=9')
})

test('a target is read as it is written; one without its name is none', () => {
  for (const target of [
    { kind: 'AREA', id: 12 },
    { kind: 'TEAM', id: 3 },
    { kind: 'NAMED', name: '明珠物业' },
  ] as const)
    expect(readTarget(writeTarget(target), null)).toEqual(target)
  expect(readTarget('NAMED', '明珠物业')).toEqual({ kind: 'NAMED', name: '明珠物业' })
  expect(readTarget('HOTLINE', null)).toBeNull()
  expect(readTarget('AREA:99999999999', null)).toBeNull()
  expect(readTarget('STAFF:1', null)).toBeNull()
})

test('due in a minute is not late yet', () => {
  expect(sayDue({ what: 'answer', by: addMinutes(NOW, 1) }, NOW).tone).toBe('soon')
})

const HANDLING: OfficeHandling = {
  kind: 'NAMED',
  ...{ id: 1, name: '安居物业', note: null, dueAt: NOW, createdAt: NOW },
  ...{ takenAt: null, doneAt: null, revokedAt: null, link: null },
}
const step = (kind: 'NOTE' | 'PROGRESS' | 'REOPENED', office: string | null, text: string) => ({
  ...{ id: 1, kind, at: NOW, office, text, isInternal: kind === 'NOTE', staffName: null, pictures: [] },
})
const declined = step('NOTE', '安居物业', '办不了：不归我们管')
const back = step('REOPENED', null, '没修好')

for (const [what, handlings, steps, words] of [
  ['nobody has it', [], [], '答复居民'],
  ['it is being handled', [HANDLING], [], '答复居民，或催安居物业'],
  ['said done', [{ ...HANDLING, doneAt: NOW }], [], '安居物业说办完了，看一看，答复居民'],
  ['declined', [HANDLING], [declined], '安居物业说办不了，另转一家，或直接答复居民'],
  [
    'declined, and done after all',
    [HANDLING],
    [declined, step('PROGRESS', '安居物业', '去看了')],
    '答复居民，或催安居物业',
  ],
  ['a note of the office', [HANDLING], [step('NOTE', '支农社区', '办不了')], '答复居民，或催安居物业'],
  ['opened again', [HANDLING], [back], '居民说没办好：让安居物业再办，或另转一家'],
  [
    'opened again, its link taken back',
    [{ ...HANDLING, revokedAt: NOW }],
    [back],
    '居民说没办好：转办，或答复居民',
  ],
] as const)
  test(`what an office does next where ${what}`, () => {
    const said = { handlings: [...handlings], steps: [...steps], may: { urge: true } }
    expect(sayHandled(said)).toBe(words)
  })
