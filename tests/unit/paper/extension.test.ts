import { expect, test } from 'vitest'
import { compareWords } from '@/lib/paper/edition/diff'
import { type EditionSnapshot, listPrintedNumbers } from '@/lib/paper/edition/snapshot'
import type { PrintedPhone } from '@/lib/paper/sheet/printed'
import { toSheetRows } from '@/lib/paper/sheet/sheet'

const PHONE: PrintedPhone = { id: 12, number: '04728112345,802', note: '白天' }

function print(...phones: PrintedPhone[]) {
  const line = { baseServiceId: 1, name: '义诊', description: '', phones, hours: '', fallback: false }
  return [{ slug: 'medical', name: '医疗义诊', lines: [line] }]
}

const phonesOf = (...phones: PrintedPhone[]) => toSheetRows(print(...phones), '12345')[0]!.lines[0]!.phones

test('a number stands alone in its column, its extension first of what is under it', () => {
  expect(phonesOf(PHONE)).toEqual([{ number: '0472 8112345', note: '接通后转802　白天' }])
  expect(phonesOf({ ...PHONE, note: '', hours: '8:30–17:30' })).toEqual([
    { number: '0472 8112345', note: '接通后转802　8:30–17:30' },
  ])
})

test('a number without one is printed as it always was', () => {
  expect(phonesOf({ id: 12, number: '04728112345', note: '' })).toEqual([
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
