import { expect, test } from 'vitest'
import { opinionForm, orderForm, problemForm, ratingForm, reportForm } from '@/lib/answer/case/case-form'
import { readDay } from '@/lib/system/clock/days'

const TOPICS = ['楼道灯', '其他']
const wrong = (found: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  Object.fromEntries(found.error?.issues.map(({ path, message }) => [path[0], message]) ?? [])

test('an opinion needs words, and a number only if it is one', () => {
  expect(wrong(opinionForm.safeParse({}))).toHaveProperty('text')
  expect(wrong(opinionForm.safeParse({ text: ' \u200b ' }))).toEqual({ text: '请写您的意见' })
  const said = opinionForm.parse({ text: '字大点😀\r\n再大点', contact: '138 0013 8000', shares: '1' })
  expect(said).toEqual({ text: '字大点😀\n再大点', contact: '13800138000', shares: true })
  expect(opinionForm.parse({ text: '好' })).toEqual({ text: '好', contact: null, shares: false })
  expect(wrong(opinionForm.safeParse({ text: '好', contact: '110' }))).toHaveProperty('contact')
})

test('5,000 characters are too many, and how many there are is said', () => {
  expect(wrong(opinionForm.safeParse({ text: '长'.repeat(5000) })).text).toContain(
    '最多2000个字，现在有5000个字',
  )
  expect(opinionForm.safeParse({ text: '长'.repeat(2000) }).success).toBe(true)
})

test('a problem has a word of the county’s list and some way to find it', () => {
  const form = problemForm(TOPICS)
  expect(wrong(form.safeParse({ estate: '甲小区' }))).toEqual({ topic: '请选是什么问题' })
  expect(wrong(form.safeParse({ topic: '楼道灯' }))).toHaveProperty('estate')
  expect(wrong(form.safeParse({ topic: '别县的', text: 'x' }))).toHaveProperty('topic')
  const id = '150222196503120014'
  expect(form.parse({ topic: '楼道灯', estate: `甲小区 ${id}`, text: id })).toMatchObject({
    estate: '甲小区 （身份证号已隐去）',
    text: '（身份证号已隐去）',
    urgent: false,
  })
})

test('an order needs a number, and a day that is to come', () => {
  const form = orderForm(readDay('2026-11-28')!)
  const order = { wish: 'p12', contact: '13800138000' }
  expect(form.parse({ ...order, day: '2026-12-01', part: '上午' })).toMatchObject({
    day: '2026-12-01',
    part: '上午',
  })
  expect(form.parse({ ...order, part: '半夜' })).toMatchObject({ day: null, part: '都行' })
  expect(wrong(form.safeParse({ wish: 'p12' }))).toEqual({ contact: '点单要留电话，上门前好跟您说一声' })
  expect(wrong(form.safeParse({ ...order, day: '2026-11-27' }))).toEqual({ day: '这一天已经过去了' })
  expect(wrong(form.safeParse({ ...order, day: '2027-12-01' }))).toHaveProperty('day')
  expect(wrong(form.safeParse({ ...order, wish: 'x' }))).toHaveProperty('wish')
})

test('one tap is one of those there are', () => {
  expect(reportForm.safeParse({ way: 'EXPLODED' }).success).toBe(false)
  for (const grade of ['0', '6', '2.5', '', 'x'])
    expect([grade, ratingForm.safeParse({ grade }).success]).toEqual([grade, false])
  expect(ratingForm.parse({ grade: '5' })).toEqual({ grade: 5, text: null })
})
