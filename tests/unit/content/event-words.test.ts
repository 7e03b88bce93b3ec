import { expect, test } from 'vitest'
import { type EventTime, isOver } from '@/lib/content/announcement/event-time'
import { frontUntil } from '@/lib/content/announcement/front'
import { describeSpan, describeWhen } from '@/lib/content/announcement/when'
import { sayClock } from '@/lib/system/clock/spoken'
import { at } from '@/tests/support/hours'

const NOW = at('2026-11-27T10:20:00')
const on = (from: string, to?: string): EventTime => ({
  startsAt: at(`${from}:00`),
  endsAt: to ? at(`${to}:00`) : null,
})
const when = (event: EventTime, now = NOW) =>
  describeWhen({ ...event, publishAt: at('2026-11-01T08:00:00'), dateText: null }, now)

test.each([
  [0, '凌晨0点'],
  [299, '凌晨4点59分'],
  [300, '早上5点'],
  [545, '上午9点05分'],
  [720, '中午12点'],
  [750, '中午12点半'],
  [870, '下午2点半'],
  [1080, '晚上6点'],
  [1439, '晚上11点59分'],
])('minute %i of a day is said %s', (minute, words) => expect(sayClock(minute)).toBe(words))

test.each<[string, EventTime, string, string]>([
  ['today', on('2026-11-27T15:00'), '今天下午3点', '今天（11月27日 周五）下午3点'],
  [
    'tomorrow with an end in the same part of the day',
    on('2026-11-28T09:00', '2026-11-28T11:30'),
    '明天上午9点',
    '明天（11月28日 周六）上午9点到11点半',
  ],
  [
    'another day, into another part of it',
    on('2026-12-03T14:30', '2026-12-03T18:00'),
    '12月3日 下午2点半',
    '12月3日（周四）下午2点半到晚上6点',
  ],
  ['another year', on('2027-01-03T09:00'), '2027年1月3日 上午9点', '2027年1月3日（周日）上午9点'],
  [
    'into another day',
    on('2026-12-03T20:00', '2026-12-05T17:00'),
    '12月3日 晚上8点',
    '12月3日（周四）晚上8点到12月5日（周六）下午5点',
  ],
  [
    'to midnight',
    on('2026-12-03T20:00', '2026-12-04T00:00'),
    '12月3日 晚上8点',
    '12月3日（周四）晚上8点到半夜12点',
  ],
  ['a day without an hour', on('2026-12-03T00:00'), '12月3日', '12月3日（周四）'],
  ['whole days', on('2026-12-03T00:00', '2026-12-06T00:00'), '12月3日', '12月3日（周四）到12月5日（周六）'],
  ['one whole day', on('2026-12-03T00:00', '2026-12-04T00:00'), '12月3日', '12月3日（周四）'],
  [
    'going on for days: until when',
    on('2026-11-20T09:00', '2026-11-28T17:00'),
    '到明天下午5点',
    '11月20日（周五）上午9点到明天（11月28日 周六）下午5点',
  ],
])('%s', (_, event, short, long) => {
  expect(when(event)).toBe(short)
  expect(describeSpan(event, NOW)).toBe(long)
})

test('for readers of any day, each day has its year', () => {
  expect(describeSpan(on('2026-11-28T09:00', '2026-11-29T09:00'), null)).toBe(
    '2026年11月28日（周六）上午9点到2026年11月29日（周日）上午9点',
  )
})

test('what has no time is said by when it was told, in the source’s own words first', () => {
  const told = { startsAt: null, endsAt: null, publishAt: at('2026-11-01T08:00:00') }
  expect(describeWhen({ ...told, dateText: null }, NOW)).toBe('2026年11月1日')
  expect(describeWhen({ ...told, dateText: '2026年初冬' }, NOW)).toBe('2026年初冬')
  expect(describeSpan(told, NOW)).toBeNull()
})

test.each<[string, EventTime, string]>([
  ['at its end', on('2026-12-03T09:00', '2026-12-03T11:00'), '2026-12-03T11:00:00'],
  ['without an end when its day is', on('2026-12-03T09:00'), '2026-12-04T00:00:00'],
  ['without an hour when its day is', on('2026-12-03T00:00'), '2026-12-04T00:00:00'],
])('an event is over %s, whatever its expiry', (_, event, end) => {
  const edge = at(end)
  expect(isOver(event, new Date(edge.getTime() - 1))).toBe(false)
  expect(isOver(event, edge)).toBe(true)
  const publishAt = at('2026-11-01T08:00:00')
  for (const expireAt of [null, at('2027-06-01T00:00:00')])
    expect(frontUntil({ ...event, publishAt, expireAt })).toEqual(edge)
  const early = at('2026-12-01T00:00:00')
  expect(frontUntil({ ...event, publishAt, expireAt: early })).toEqual(early)
})

test('news without an expiry stands at the front for 90 days, an event told long before until it is over', () => {
  const publishAt = at('2026-08-29T10:20:00')
  const told = { publishAt, expireAt: null, startsAt: null, endsAt: null }
  expect(frontUntil(told)).toEqual(NOW)
  expect(frontUntil({ ...told, expireAt: at('2027-08-29T00:00:00') })).toEqual(at('2027-08-29T00:00:00'))
  expect(frontUntil({ ...told, ...on('2027-03-01T09:00') })).toEqual(at('2027-03-02T00:00:00'))
})
