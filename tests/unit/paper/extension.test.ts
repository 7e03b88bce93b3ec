import { expect, test } from 'vitest'
import { compareWords } from '@/lib/paper/edition/diff'
import { type EditionSnapshot, listPrintedNumbers } from '@/lib/paper/edition/snapshot'
import type { PrintedPhone } from '@/lib/paper/sheet/printed'
import { toSheetRows } from '@/lib/paper/sheet/sheet'
import { toSheetRows as toFirstRows } from '@/lib/paper/sheet/sheet-2'

const PHONE: PrintedPhone = { id: 12, number: '04728112345,802', note: '白天' }

function print(...phones: PrintedPhone[]) {
  const line = { baseServiceId: 1, name: '义诊', description: '', phones, hours: '', fallback: false }
  return [{ slug: 'medical', name: '医疗义诊', lines: [line] }]
}

const phonesOf = (...phones: PrintedPhone[]) => toSheetRows(print(...phones), '12345')[0]!.lines[0]!.phones

const firstPhonesOf = (...phones: PrintedPhone[]) =>
  toFirstRows(print(...phones), '12345')[0]!.lines[0]!.phones

test('a number, its extension and whose it is are told apart', () => {
  const said = { number: '0472 8112345', ext: '802', label: '白天', hours: [], fallback: false }
  expect(phonesOf(PHONE)).toEqual([said])
  expect(phonesOf({ ...PHONE, number: '04728112345' })).toEqual([{ ...said, ext: '' }])
})

test('card-2: a number stands alone in its column, its extension first of what is under it', () => {
  expect(firstPhonesOf(PHONE)).toEqual([{ number: '0472 8112345', note: '接通后转802　白天' }])
  expect(firstPhonesOf({ ...PHONE, note: '', hours: '8:30–17:30' })).toEqual([
    { number: '0472 8112345', note: '接通后转802　8:30–17:30' },
  ])
})

test('card-2: a number without one is printed as it always was', () => {
  expect(firstPhonesOf({ id: 12, number: '04728112345', note: '' })).toEqual([
    { number: '0472 8112345', note: '' },
  ])
})

test('another extension is another number, on paper and in what a scan says', () => {
  const paper = { categories: print(PHONE), fallbackNumber: '12345' }
  const other = { ...PHONE, number: '04728112345,803' }
  const today = { categories: print(other), fallbackNumber: '12345', waiting: new Map() }
  expect(compareWords(paper, today)).toMatchObject([
    { kinds: ['number'], gone: [PHONE.number], come: [other.number] },
  ])
  expect(listPrintedNumbers(paper as EditionSnapshot)).toEqual(['12:04728112345,802'])
})
