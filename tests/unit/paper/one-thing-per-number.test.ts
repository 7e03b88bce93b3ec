import { expect, test } from 'vitest'
import { resolveCard } from '@/lib/directory/card/resolve'
import type { PhoneFact } from '@/lib/directory/phone/types'
import { listOverdueLines } from '@/lib/paper/edition/readiness'
import { takeSnapshot, toSheet } from '@/lib/paper/edition/snapshot'
import { describeVerification } from '@/lib/paper/sheet/sheet'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { at, hoursOf } from '@/tests/support/hours'
import { readPdfText } from '@/tests/support/pdf'

const NOW = at('2026-11-24T09:00:00')
const area: AreaRef = { id: 1, code: 'C', name: '固阳县', kind: 'COUNTY' }
const category = { id: 1, slug: 'c', name: '类', icon: 'list', position: 1, checkCycleDays: 90 }

type Phone = Pick<PhoneFact, 'kind' | 'number'> & { checkedAt?: Date }

/** A card of a line for each phone. */
function makeCard(phones: Phone[], fallbackNumber = '12345') {
  const services = phones.map(({ checkedAt, ...phone }, i) => {
    const checks = checkedAt ? [{ number: phone.number!, result: 'ANSWERED' as const, checkedAt }] : []
    const fact: PhoneFact = { id: i, label: null, position: i, checks, ...phone, ...hoursOf({}) }
    const words = { name: `服务${i + 1}`, description: '', organization: null }
    return {
      id: i + 1,
      areaId: 1,
      categoryId: 1,
      overridesId: null,
      position: i,
      phones: [fact],
      ...words,
    }
  })
  return resolveCard(
    {
      path: [area],
      categories: [category],
      services,
      ...{ hidden: [], holidays: {}, issuerName: null, fallbackNumber },
      ...{ mongolianName: null, cardNote: null },
    },
    NOW,
  )
}

const print = (card: ReturnType<typeof makeCard>) =>
  takeSnapshot(card, {
    number: 1,
    at: NOW,
    publicUrl: 'https://mbk.example',
    codes: [{ role: 'CARD', token: '00000000', caption: '明白卡' }],
  })

const LANDLINE = '04728112301'
const AUGUST = at('2026-09-01T09:00:00')
const rung: Phone = { kind: 'LOCAL', number: LANDLINE, checkedAt: AUGUST }
const unrung: Phone = { kind: 'LOCAL', number: LANDLINE }
const national: Phone = { kind: 'NATIONAL', number: '12348' }

test('a number that answers for one line proves nothing for another; the clerk is told that it is the same', () => {
  const card = makeCard([rung, unrung])
  const [first, second] = print(card).categories[0]!.lines
  expect([first!.phones[0]!.number, second!.fallback, second!.phones[0]!.number]).toEqual([
    LANDLINE,
    true,
    '12345',
  ])
  expect(listOverdueLines(card)).toMatchObject([
    { name: '服务2', numbers: [{ number: LANDLINE, alsoOf: '服务1' }] },
  ])
  expect(listOverdueLines(makeCard([unrung]))[0]!.numbers[0]!.alsoOf).toBeUndefined()
})

test('the back says that bold and framed are said of a line, and what 号码核验至 means', async () => {
  const set = await typesetSheets([toSheet(print(makeCard([rung, unrung, national])))], 'a5', 'staff')
  const text = (await readPdfText(set.ok ? set.pdf : new Uint8Array())).replace(/\s/g, '')
  expect(text).toContain('为这一项打过、有人接；或者是全国统一的号码。')
  expect(text).toContain('这一项的本地号码还没核实，先打框里这个。')
  expect(text).toContain('到那个月，本地号码都打通核实过。')
  const other = await typesetSheets([toSheet(print(makeCard([national])))], 'a5', 'staff')
  expect(await readPdfText(other.ok ? other.pdf : new Uint8Array())).not.toContain('到那个月')
})

test.each([
  [[rung], '12345', '号码核验至2026年9月'],
  [[rung, national], '12345', '本地号码核验至2026年9月'],
  [[rung, unrung], '12345', '号码核验至2026年9月'],
  [[national], '12345', '号码均为全国统一号码'],
  [[{ ...national, checkedAt: AUGUST }], '12345', '号码均为全国统一号码'],
  [[national, unrung], '12345', '号码均为全国统一号码'],
  [[national, unrung], '04728110000', ''],
] as [Phone[], string, string][])('how far numbers were checked, %#', (phones, fallback, words) => {
  expect(describeVerification(print(makeCard(phones, fallback)))).toBe(words)
})
