import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOfFeed, readFeedName } from '@/lib/exchange/feed/feed-name'
import { toPlainLine, toPlainText } from '@/lib/exchange/feed/plain-text'
import { writeCalendar } from '@/lib/exchange/feed/write-calendar'
import { at } from '@/tests/support/hours'

process.env.DATABASE_URL ??= 'postgres://nobody'
process.env.PUBLIC_URL = 'https://mbk.example.cn'

const EVENT = {
  ...{
    id: 7,
    title: '义诊',
    publishAt: at('2026-11-20T08:00:00'),
    areaName: '金山镇',
    place: '文化广场' as string | null,
  },
  ...{ startsAt: at('2026-12-03T09:00:00') as Date | null, endsAt: null as Date | null },
}
/** Fields of the one event, with folded lines joined (RFC 5545, 3.1). */
function fieldsOf(change: Partial<typeof EVENT>) {
  const text = writeCalendar('金山镇的活动', [{ ...EVENT, ...change }])
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'))
  return Object.fromEntries(
    event.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )
}

test('an event in a calendar: its instants in UTC, where it is, the page that tells of it', () => {
  expect(fieldsOf({ endsAt: at('2026-12-03T11:30:00') })).toMatchObject({
    UID: 'announcement-7@mbk.example.cn',
    DTSTAMP: '20261120T000000Z',
    DTSTART: '20261203T010000Z',
    DTEND: '20261203T033000Z',
    SUMMARY: '义诊',
    LOCATION: '文化广场',
    'URL;VALUE=URI': 'https://mbk.example.cn/news/7',
  })
})

test('whole days are days of Shanghai, wherever the server stands', () => {
  const midnight = at('2026-12-03T00:00:00')
  expect(fieldsOf({ startsAt: midnight })).toMatchObject({ 'DTSTART;VALUE=DATE': '20261203' })
  expect(fieldsOf({ startsAt: midnight, endsAt: at('2026-12-06T00:00:00') })).toMatchObject({
    'DTSTART;VALUE=DATE': '20261203',
    'DTEND;VALUE=DATE': '20261206',
  })
})

test('an event without a time is in no calendar; one that is changed keeps its UID', () => {
  expect(writeCalendar('活动', [{ ...EVENT, startsAt: null }])).not.toContain('VEVENT')
  expect(fieldsOf({ title: '改了', startsAt: at('2027-01-01T09:00:00') }).UID).toBe(fieldsOf({}).UID)
})

const odd = fc.string({
  unit: fc.oneof(
    fc.constantFrom(',', ';', '\\', '\n', '\r', '\0', '\u0007', ':', '"', '𠮷', '🐑', '\ud800'),
    fc.string(),
  ),
})

test('law: whatever stands in an event, its lines are lines of a calendar, none longer than 75 octets', () => {
  fc.assert(
    fc.property(odd, odd, odd, (title, place, name) => {
      const text = writeCalendar(name, [{ ...EVENT, title, place }])
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).toMatch(/^$|^[ \t]|^[A-Z-]+(;[A-Z-]+=[A-Z]+)*:/)
      }
    }),
  )
})

/** XML 1.0, 2.2: Char. */
const isOfXml = (code: number) =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  code >= 0x10000

test('law: a text for other programs has no sign that XML has not, and no other is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const plain = toPlainText(text)
      expect([...plain].filter(sign => !isOfXml(sign.codePointAt(0)!))).toEqual([])
      expect(toPlainText(plain)).toBe(plain)
    }),
  )
  expect(toPlainText('义诊\u0001：𠮷🐑ᠮᠣᠩ\tA\n')).toBe('义诊：𠮷🐑ᠮᠣᠩ\tA\n')
  expect(toPlainLine(' 一\n二 ')).toBe('一 二')
})

test('feeds are named as people type them', () => {
  for (const typed of ['GY-JS.xml', 'gy-js.XML', 'ＧＹ－ＪＳ．ｘｍｌ', 'gy_js.xml'])
    expect([typed, readFeedName(typed)]).toEqual([typed, { code: 'GY-JS', kind: 'xml' }])
  for (const typed of [
    '',
    '.xml',
    'GY',
    'GY.rss',
    'GY.xml.ics',
    '<b>.xml',
    `${'A'.repeat(50)}.ics`,
    'GY-JS/x.ics',
  ])
    expect([typed, readFeedName(typed)]).toEqual([typed, null])
  expect(addressOfFeed({ code: 'GY', kind: 'ics' })).toBe('/feed/GY.ics')
})
