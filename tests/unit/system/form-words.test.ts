import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
// Also sets how rules without words of their own speak, as for every form of the app.
import '@/app/staff/_action/staff-action'
import { batchForm } from '@/lib/paper/batch/batch-form'
import { eventForm } from '@/lib/paper/reprint/event-form'
import { moveForm } from '@/lib/paper/token/move-form'
import { recordOf } from '@/lib/records'
import { collectSchemas, innerOf, type Schema } from '@/tests/support/form-schemas'

const LONG = 'x'.repeat(50_001)
const MARKUP = '# a\n<b onclick=1>\n![](http://x.cn/a.png)\n[a](javascript:b)\n| a |\n| - |\n```js\n```'
const JUNK: unknown[] = [
  ...[
    undefined,
    null,
    '',
    ' ',
    'abc',
    'ABC DEF',
    LONG,
    MARKUP,
    '0',
    '-1',
    '1.5',
    '1e99',
    'NaN',
    '2026-02-30',
  ],
  ...[NaN, Infinity, 0, -1, 1.5, 1e99, 1e10, true, {}, [], [null], Array(20_000).fill('x'), new Date(NaN)],
  ...[new File([''], 'a.exe'), new File(['x'.repeat(11 * 1024 * 1024)], 'a.png'), 10n, Symbol('x')],
]

/** What may wrongly be sent for a schema: junk for it whole, and for each of its fields. */
function junkFor(schema: Schema): unknown[] {
  const { shape, element, in: from, out, innerType } = innerOf(schema)
  if (shape)
    return [
      ...JUNK,
      ...Object.entries(shape).flatMap(([name, field]) => junkFor(field).map(value => ({ [name]: value }))),
    ]
  if (element) return [...JUNK, ...junkFor(element).map(value => [value])]
  return innerType ? junkFor(innerType) : from ? [...new Set([...junkFor(from), ...junkFor(out!)])] : JUNK
}

/** The same as a browser sends it. */
function fillForm(form: FormData, name: string, value: unknown) {
  if (Array.isArray(value))
    for (const [i, one] of value.slice(0, 100).entries()) fillForm(form, `${name}[${i}]`, one)
  else if (value instanceof File) form.append(name, value)
  else if (typeof value === 'object' && value && !(value instanceof Date))
    for (const [key, one] of Object.entries(value)) fillForm(form, name ? `${name}.${key}` : key, one)
  else if (name && value !== undefined && value !== null) form.append(name, String(value))
}

function wordsAbout(schema: Schema, junk: unknown): string[] {
  const form = new FormData()
  fillForm(form, '', junk)
  const sent = parseWithZod(form, { schema })
  const asked = schema.safeParse(junk)
  const atFields =
    sent.status === 'error' ? Object.values(sent.error ?? {}).flatMap(words => words ?? []) : []
  return [...atFields, ...(asked.error?.issues.map(issue => issue.message) ?? [])]
}

/** Latin that a clerk knows: what is printed, the examples of what may be typed, and what they typed, quoted. */
const KNOWN = /GY-JS-ZN|wang@example\.cn|A[345]|JPE?G|PNG|WebP|HEIC|MB|QR|HTML|“[^”]*”/g

const schemas = await collectSchemas()

test('the schemas of all forms are found', () => {
  const names = schemas.map(([name]) => name.replace(/.*#/, ''))
  for (const name of [
    'TEAM',
    'printForm',
    'batchForm',
    'checkForm',
    'copySchema',
    'inviteSchema',
    'uploadSchema',
    'returnSchema',
  ])
    expect(names).toContain(name)
})

test.each(schemas)('%s says in plain Chinese what is wrong with any junk', (_name, schema) => {
  const said = new Set(junkFor(schema).flatMap(junk => wordsAbout(schema, junk)))
  const strange = [...said].filter(
    words =>
      /[a-z]/i.test(words.replace(KNOWN, '')) || /期望|接收|无效/.test(words) || !/[一-龥]/.test(words),
  )
  expect(strange).toEqual([])
})

test('a number is said by the name of its field, as typed or out of bounds; a right one is taken', () => {
  const send = (schema: Schema, fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    return parseWithZod(form, { schema })
  }
  const { schema } = recordOf('COLUMN')
  for (const [typed, words] of [
    ['十几', '顺序里有“十”，顺序要填整数，如3'],
    ['1.5', '顺序要填整数，如3，不要小数点'],
    ['-1', '顺序最小0'],
    ['10000', '顺序最大9999'],
  ] as const)
    expect(send(schema, { position: typed })).toMatchObject({ error: { position: [words] } })
  const move = { token: 'ABCDEFGH', target: 'PROJECTS', areaCode: 'GY' }
  expect(send(moveForm, { ...move, year: '明年' })).toMatchObject({
    error: { year: ['年份里有“明”，年份要填整数，如2000'] },
  })
  for (const year of ['2026', '２０２６年', '二〇二六'])
    expect(send(moveForm, { ...move, year })).toMatchObject({ status: 'success', value: { year: 2026 } })
  expect(send(moveForm, move).status).toBe('success')
  const batch = { title: '春', layout: 'a5', use: 'HANDOUT', copies: '3', 'areas[0].areaId': '1' }
  expect(send(batchForm, { ...batch, 'areas[0].copies': '20' }).status).toBe('success')
  expect(send(eventForm, { editionId: '1', kind: 'DAMAGED', copies: '-2' }).status).toBe('success')
})
