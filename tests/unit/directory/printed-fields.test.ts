import { expect, test } from 'vitest'
import { columnSchema } from '@/lib/content/column/column-form'
import { areaSchema } from '@/lib/directory/area/area-form'
import { categorySchema } from '@/lib/directory/category/category-form'
import { serviceSchema } from '@/lib/directory/service/service-form'

const area = { code: 'GY', kind: 'COUNTY', name: '固阳县', position: '1' }
const category = {
  slug: 'x',
  name: '看病',
  icon: 'medical',
  position: '1',
  checkCycleDays: '90',
  keywords: '',
}
const column = { areaId: '1', slug: 'x', title: '栏目', shortTitle: '栏目', position: '1' }
const season = { name: '夏', from: '5月1日', to: '9月30日', rows: [{ days: [1], from: '8:30', to: '12:00' }] }
const phone = { number: '0472-8110000', label: '', hours: { mode: 'seasons', rows: [], seasons: [season] } }
const service = {
  areaId: '1',
  categoryId: '1',
  name: '看病',
  description: '都能问',
  position: '0',
  phones: [phone],
}

const withPhone = (change: object) => ({ ...service, phones: [{ ...phone, ...change }] })
const withSeason = (name: string) => withPhone({ hours: { ...phone.hours, seasons: [{ ...season, name }] } })

type Parse = {
  safeParse: (typed: unknown) => { error?: { issues: { path: PropertyKey[]; message: string }[] } }
}

/** Every field that is printed: whose form, where it stands in it, and the form with a text in it. */
const PRINTED: [string, Parse, string, (text: string) => object][] = [
  ['an area’s name', areaSchema, 'name', name => ({ ...area, name })],
  ['a county’s 落款', areaSchema, 'issuerName', issuerName => ({ ...area, issuerName })],
  ['what a county adds on the back', areaSchema, 'cardNote', cardNote => ({ ...area, cardNote })],
  ['a category', categorySchema, 'name', name => ({ ...category, name })],
  ['a service', serviceSchema, 'name', name => ({ ...service, name })],
  ['its words', serviceSchema, 'description', description => ({ ...service, description })],
  ['a number’s label', serviceSchema, 'phones.0.label', label => withPhone({ label })],
  ['a season', serviceSchema, 'phones.0.hours.seasons.0.name', withSeason],
  ['the caption of a column’s code', columnSchema, 'shortTitle', shortTitle => ({ ...column, shortTitle })],
]

const faultsOf = (schema: Parse, typed: object) =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])

test.each(PRINTED)('%s: a character that no font has is named at the field', (_, schema, path, make) => {
  for (const text of ['急救', '𠺢𡒄', '圐圙㙍', '急\u200b救', '葛\u{E0100}'])
    expect(faultsOf(schema, make(text)), text).toEqual([])
  for (const [text, named] of [
    ['急😀', '“😀”'],
    ['བོད', '“བ”'],
    ['急\uE000', 'U+E000'],
    ['急\u0378', 'U+0378'],
  ] as const)
    expect(faultsOf(schema, make(text)), text).toEqual([
      [path, expect.stringMatching(`^${named.replace('+', '\\+')}.*哪种字体都没有，印不出来，请换一个写法$`)],
    ])
})

test('a name of what nobody sees is no name', () => {
  for (const text of ['\u200b', '\u3164\u2800', '\u{e0041}\u{e007f}', '\ufeff\u00ad', '\ue000']) {
    expect(faultsOf(areaSchema, { ...area, name: text })).toEqual([['name', '请填名称']])
    expect(faultsOf(categorySchema, { ...category, name: text })).toEqual([['name', '请填名称']])
    expect(faultsOf(columnSchema, { ...column, shortTitle: text })).toEqual([['shortTitle', '请填短名']])
    expect(faultsOf(serviceSchema, { ...service, name: text })).toEqual([['name', '请填服务项目的名称']])
  }
})
