import { expect, test } from 'vitest'
import { makeCalendar } from '@/lib/directory/calendar/calendar'
import { formatHours } from '@/lib/directory/phone/format-hours'
import { readOpenState } from '@/lib/directory/phone/hours'
import { describeComingDates, describeOpenState } from '@/lib/directory/phone/hours-words'
import type { DateHours, PhoneHours } from '@/lib/directory/phone/types'
import { at, hoursOf, spansOn, WORKDAYS } from '@/tests/support/hours'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const split = [...spansOn(WORKDAYS, 510, 720), ...spansOn(WORKDAYS, 870, 1050)]
const office = hoursOf({ schedule: split, closedOnHolidays: true })
const mondays = hoursOf({ schedule: spansOn([1], 510, 720) })
const summer = { name: '夏季', from: '05-01', to: '09-30', schedule: split }
const winter = { name: '冬季', from: '10-01', to: '04-30', schedule: spansOn(WORKDAYS, 540, 1020) }
const shut = (date: string, note: string | null): DateHours => ({ date, spans: [], note })
const duty: DateHours = { date: '2026-10-08', spans: [{ opensAt: 540, closesAt: 720 }], note: '值班' }

test.each<[string, PhoneHours, string]>([
  ['2026-11-24T09:00', office, '现在可拨，到12:00'],
  ['2026-11-24T12:00', office, '现在没人接，今天14:30开始'],
  ['2026-11-24T18:00', office, '现在没人接，明天8:30开始'],
  ['2026-11-27T18:00', office, '现在没人接，周一8:30开始'],
  ['2026-11-29T12:00', office, '现在没人接，明天8:30开始'],
  ['2026-09-30T18:00', office, '现在没人接，10月8日8:30开始'],
  ['2026-10-01T09:00', office, '今天国庆节休息，10月8日8:30开始'],
  ['2026-10-06T09:00', office, '今天国庆节休息，10月8日8:30开始'],
  ['2026-10-07T09:00', office, '今天国庆节休息，明天8:30开始'],
  ['2026-06-19T09:00', office, '今天端午节休息，6月22日8:30开始'],
  ['2026-10-10T09:00', office, '现在可拨，到12:00'],
  ['2026-10-10T18:00', office, '现在没人接，周一8:30开始'],
  ['2026-12-31T18:00', office, '现在没人接，周一8:30开始'],
  ['2026-11-23T13:00', mondays, '现在没人接，11月30日8:30开始'],
  ['2026-11-24T13:00', mondays, '现在没人接，周一8:30开始'],
  ['2026-11-23T08:00', mondays, '现在没人接，今天8:30开始'],
  ['2026-11-24T09:00', hoursOf({ schedule: spansOn(EVERY_DAY, 0, 1440) }), '现在可拨，24小时'],
  [
    '2026-12-30T09:00',
    hoursOf({ schedule: spansOn(EVERY_DAY, 0, 1440), closedOnHolidays: true }),
    '现在可拨，到周五0:00',
  ],
  ['2026-11-24T09:00', hoursOf({}), '接听时间没查到，可以直接打'],
  ['2026-11-24T09:00', hoursOf({ seasons: [summer] }), '今天的接听时间没查到，可以直接打'],
  ['2026-09-30T18:00', hoursOf({ seasons: [summer] }), '现在没人接，以后的接听时间没查到'],
  ['2026-11-24T09:00', { ...office, dates: [shut('2026-11-24', '停电')] }, '今天停电不接听，明天8:30开始'],
  ['2026-11-24T09:00', { ...office, dates: [shut('2026-11-24', null)] }, '现在没人接，明天8:30开始'],
  [
    '2026-01-02T09:00',
    hoursOf({ seasons: [{ ...summer, to: '05-01' }], dates: [] }),
    '今天的接听时间没查到，可以直接打',
  ],
])('at %s it says %s', (time, hours, words) => {
  const now = at(`${time}:00`)
  expect(describeOpenState(readOpenState(hours, now, makeCalendar(now, [], [])), now)).toBe(words)
})

test('closed with no opening known is said so, and a far one with its year', () => {
  const now = at('2026-11-24T09:00:00')
  const never = { kind: 'closed', until: null, opensAt: null, reason: null } as const
  expect(describeOpenState(never, now)).toBe('近期不接听')
  expect(describeOpenState({ ...never, reason: { kind: 'holiday', name: '春节' } }, now)).toBe(
    '今天春节休息，近期不接听',
  )
  const opensAt = at('2027-11-24T08:30:00')
  expect(describeOpenState({ ...never, until: opensAt, opensAt }, now)).toBe(
    '现在没人接，2027年11月24日8:30开始',
  )
})

test.each<[PhoneHours, string]>([
  [hoursOf({ schedule: spansOn(WORKDAYS, 510, 1080) }), '周一至周五 8:30–18:00'],
  [hoursOf({}), ''],
  [office, '周一至周五 8:30–12:00、14:30–17:30；法定节假日休息'],
  [hoursOf({ closedOnHolidays: true }), '法定节假日休息'],
  [
    hoursOf({ seasons: [summer, winter], closedOnHolidays: true }),
    '夏季（5月1日至9月30日）周一至周五 8:30–12:00、14:30–17:30；冬季（10月1日至4月30日）周一至周五 9:00–17:00；法定节假日休息',
  ],
  [
    hoursOf({ seasons: [{ ...winter, name: '' }], schedule: spansOn(EVERY_DAY, 0, 1440) }),
    '10月1日至4月30日 周一至周五 9:00–17:00；其他日子 24小时',
  ],
  [hoursOf({ schedule: spansOn([6, 7], 1320, 1560), dates: [duty] }), '周六、周日 22:00–次日2:00'],
])('a timetable in words: %#', (hours, words) => expect(formatHours(hours)).toBe(words))

test('the single dates of the coming thirty days, today’s where it has hours', () => {
  const dates = [
    shut('2026-09-30', '昨天'),
    shut('2026-10-01', '停电'),
    shut('2026-10-02', '停电不接听'),
    shut('2026-10-05', null),
    duty,
    shut('2026-10-31', '开会'),
    shut('2026-11-01', '太远'),
  ]
  const told = describeComingDates(hoursOf({ dates }), at('2026-10-01T09:00:00'))
  expect(told).toEqual([
    '10月2日 停电不接听',
    '10月5日 不接听',
    '10月8日 9:00–12:00（值班）',
    '10月31日 开会不接听',
  ])
  expect(describeComingDates(hoursOf({ dates: [duty] }), at('2026-10-08T08:00:00'))).toHaveLength(1)
})
