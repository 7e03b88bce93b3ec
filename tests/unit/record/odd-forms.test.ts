import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOwnForm, parseForm } from '@/app/staff/_action/parse-form'
import { serviceSchema } from '@/lib/directory/service/service-form'
import { batchForm } from '@/lib/paper/batch/batch-form'
import { collectSchemas, isText, type Schema, shapeOf } from '@/tests/support/form-schemas'

function formOf(name: string) {
  const form = new FormData()
  form.set('areaId', '1')
  form.set('phones[0].hours.mode', 'weekly')
  form.set('phones[0].hours.rows[0].from', '8:00')
  form.set('phones[0].hours.rows[0].to', '9:00')
  form.set(name, '1')
  return form
}

/** As a parser that believed them would have it: a hundred million gaps, each with words for a clerk. */
for (const name of [
  'phones[0].hours.rows[0].days[99999999]',
  'phones[4294967294].number',
  'phones[0].hours.rows[4294967294].from',
  'fallbacks[99999999]',
  'areas[4294967294].areaId',
  'anything[10000]',
  `phones${'[0]'.repeat(300_000)}`,
  'a.'.repeat(300_000),
]) {
  test(`a field named ${name.slice(0, 40)} makes no list of its own size`, () => {
    expect(isOwnForm(formOf(name))).toBe(false)
    for (const schema of [serviceSchema, batchForm]) {
      const read = parseForm(formOf(name), schema)
      expect(read.status).toBe('error')
      expect(JSON.stringify(read).length).toBeLessThan(2000)
    }
  })
}

const schemas = (await collectSchemas()).flatMap(([name, schema]) => {
  const shape = shapeOf(schema)
  return shape ? [{ name, schema, shape }] : []
})

const errorsOf = (schema: Schema, name: string, value: string) => {
  const form = new FormData()
  form.set(name, value)
  const read = parseForm(form, schema)
  return read.status === 'error' ? (read.error?.[name] ?? null) : null
}

test.each(schemas)('$name: a NUL is said at its field, whatever the field is for', ({ schema, shape }) => {
  for (const name of [...Object.keys(shape), 'phones[0].number', 'intent', 'call'])
    expect(errorsOf(schema, name, 'a\0b'), name).toEqual([expect.stringContaining('NUL')])
})

/** What nobody types in: made by the form itself, or a secret, of which nothing is taken away. */
const NOT_TYPED = ['token', 'seen', 'number', 'password', 'repeated', 'current']

test.each(schemas)('$name: words that nobody can see are none', ({ schema, shape }) => {
  for (const [name, field] of Object.entries(shape).filter(([name]) => !NOT_TYPED.includes(name)))
    if (isText(field))
      for (const typed of [
        '\u200b\ufeff',
        '\u3164',
        '\u00a0\u3000',
        '\u202d\u202c',
        '\u180b',
        '\u2800 \u00ad',
      ])
        expect(errorsOf(schema, name, typed), `${name} ${JSON.stringify(typed)}`).toEqual(
          errorsOf(schema, name, ''),
        )
})

test('a field whose own name has a NUL is none of ours', () => {
  expect(isOwnForm(formOf('na\0me'))).toBe(false)
})

test('a field named like what every object has changes no object', () => {
  for (const name of ['__proto__.odd', 'constructor.prototype.odd', 'phones[0].__proto__.odd'])
    parseForm(formOf(name), serviceSchema)
  expect({}).not.toHaveProperty('odd')
})

test('the largest forms of ours are read', () => {
  for (const name of [
    'areas[1999].areaId',
    'phones[3].hours.seasons[3].rows[13].days',
    '$ACTION_REF_1',
    'fallbacks',
  ])
    expect(isOwnForm(formOf(name))).toBe(true)
})

test('a week has seven days, however often one is sent', () => {
  const form = formOf('phones[0].hours.rows[0].days[0]')
  for (let i = 1; i < 8; i++) form.set(`phones[0].hours.rows[0].days[${i}]`, '1')
  expect(parseForm(form, serviceSchema)).toHaveProperty(['error', 'phones[0].hours.rows[0].days'])
})

test('no form is read past these rules', () => {
  const readers = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .filter(path => /from '@conform-to\//.test(readFileSync(`app/${path}`, 'utf8')))
  expect(readers.sort()).toEqual([
    'staff/(directory)/services/preview/route.ts',
    'staff/_action/parse-form.ts',
  ])
  expect(readFileSync('app/staff/(directory)/services/preview/route.ts', 'utf8')).toContain(
    'isOwnForm(form) ?',
  )
})
