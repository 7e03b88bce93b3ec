import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LOG_ACTIONS } from '@/lib/staff/log/actions'
import { readCursor, readFilter, writeCursor } from '@/lib/staff/log-reading/log-filter'
import { writeCsv } from '@/lib/system/format/csv'

/** Reads RFC 4180 as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let cell = cells.exec(text); cell; cell = cells.exec(text)) {
    rows.at(-1)!.push(cell[1] === undefined ? cell[2]! : cell[1].replaceAll('""', '"'))
    if (cell[3] === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('the table', () => {
  test('starts with the mark of UTF-8 and quotes what needs it', () => {
    expect(
      writeCsv([
        ['时间', 'a,b'],
        ['说“好”', '一\n二 "三"'],
      ]),
    ).toBe('\uFEFF时间,"a,b"\r\n说“好”,"一\n二 ""三"""\r\n')
  })

  test('comes back as it was, but that no cell starts a formula', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '=1+1',
        '+8',
        '-2',
        '@SUM(A1)',
        '\t=1',
        '\r=1',
        '\n=1',
        '＝1+1',
        '＋8',
        '－2',
        '＠SUM(A1)',
        '"',
        ',',
        '',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), rows => {
        const read = readCsv(writeCsv(rows).slice(1))
        expect(read.map(row => row.map(text => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')))).toEqual(
          rows.map(row => row.map(text => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, ''))),
        )
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/)
      }),
    )
  })
})

describe('the filter', () => {
  test('a day is the whole day in Shanghai', () => {
    const read = readFilter({
      from: '2026-11-24',
      to: '2026-11-24',
      person: ' 王 ',
      action: 'phone.check',
      area: '7',
    })
    expect(read).toEqual({
      ok: true,
      filter: {
        from: new Date('2026-11-23T16:00:00Z'),
        until: new Date('2026-11-24T16:00:00Z'),
        person: '王',
        action: 'phone.check',
        areaId: 7,
      },
    })
  })

  test.each([
    [{ from: '2026-02-30' }, 'from'],
    [{ to: 'yesterday' }, 'to'],
    [{ from: '2026-11-24', to: '2026-11-23' }, 'to'],
    [{ action: 'constructor' }, 'action'],
    [{ area: '99999999999' }, 'area'],
    [{ area: '-1' }, 'area'],
    [{ person: '王'.repeat(31) }, 'person'],
  ])('garbage is answered in Chinese at its field: %j', (search, field) => {
    const read = readFilter(search)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.errors[field as 'from']).toMatch(/\p{Script=Han}/u)
  })

  test('whatever the address says, nothing is thrown', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined))
    const search = fc.record({ from: value, to: value, person: value, action: value, area: value })
    fc.assert(fc.property(search, typed => typeof readFilter(typed).ok === 'boolean'))
    fc.assert(fc.property(value, typed => readCursor(typed) === null || typeof typed === 'string'))
  })

  test('a cursor comes back as it was written', () => {
    const cursor = { at: new Date('2026-11-24T01:02:03.004Z'), id: 77 }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
    expect(readCursor('999999999999999-1')).toBe(null)
  })
})

test('whatever can be asked of the log is written to it somewhere', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.startsWith('generated'),
  )
  const sources = files.map(file => readFileSync(join('lib', file), 'utf8'))
  const writing = sources.filter(source => /(writeLog|countLine|work\.log)\(/.test(source)).join('\n')
  expect(Object.keys(LOG_ACTIONS).filter(action => !writing.includes(`'${action}'`))).toEqual([])
})
