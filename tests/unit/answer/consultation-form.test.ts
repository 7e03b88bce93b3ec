import { expect, test } from 'vitest'
import { parseForm } from '@/app/staff/_action/parse-form'
import { consultationSchema } from '@/lib/answer/consultation/consultation-form'
import { sayClose, sayLastDay } from '@/lib/answer/consultation/say-until'
import { judgeConsultation, linkChangesAt } from '@/lib/answer/consultation/state'
import { readShanghai } from '@/lib/system/clock/shanghai'

const GOOD: Record<string, string> = {
  areaId: '1',
  title: '活动室几点开门',
  intro: '村里的活动室，想听听您的。',
  opensAt: '2026-12-01 8:00',
  closesAt: '2026年12月5日下午5点',
  'questions[0].kind': 'ONE',
  'questions[0].text': '几点开门好',
  'questions[0].options': '早上七点\r\n 早上八点\n\n早上七点\n',
  'questions[0].isRequired': 'on',
  'questions[1].kind': 'TEXT',
  'questions[1].text': '还想说什么',
  'questions[1].options': '写了也不算',
}

function read(change: Record<string, string | null> = {}) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...GOOD, ...change }))
    if (value !== null) form.set(name, value)
  return parseForm(form, consultationSchema)
}

/** What is said at a field. */
function errorAt(field: string, change: Record<string, string | null>) {
  const { status, error } = read(change) as { status: string; error?: Record<string, string[]> }
  return status === 'error' ? error?.[field]?.join() : undefined
}

test('options are one a line, each once; who writes is offered none', () => {
  const typed = read()
  expect(typed.status === 'success' && typed.value).toMatchObject({
    opensAt: '2026-12-01T00:00:00.000Z',
    closesAt: '2026-12-05T09:00:00.000Z',
    questions: [
      { kind: 'ONE', options: ['早上七点', '早上八点'], isRequired: true },
      { kind: 'TEXT', options: [], isRequired: false },
    ],
    decision: null,
    showsResult: false,
  })
})

test('what cannot be asked is said at its field', () => {
  const long = '长'.repeat(31)
  const eleven = Array.from({ length: 11 }, (_, at) => `选项${at}`).join('\n')
  expect(errorAt('closesAt', { closesAt: '2026-12-01 8:00' })).toContain('截止要晚于开始')
  expect(errorAt('closesAt', { closesAt: '2027-12-05 17:00' })).toContain('最多90天')
  expect(errorAt('questions[0].options', { 'questions[0].options': '只有一个' })).toContain('至少写2个')
  expect(errorAt('questions[0].options', { 'questions[0].options': eleven })).toContain('最多10个')
  expect(errorAt('questions[0].options', { 'questions[0].options': `七点\n${long}` })).toContain('太长了')
  expect(errorAt('questions[0].text', { 'questions[0].text': '' })).toContain('请填问题')
  expect(errorAt('questions[0].kind', { 'questions[0].kind': 'X' })).toContain('请选怎么答')
  expect(errorAt('intro', { intro: ' ' })).toContain('请写清楚')
})

test('at least one question, at most six', () => {
  const none = Object.fromEntries(
    Object.keys(GOOD)
      .filter(name => name.startsWith('questions'))
      .map(name => [name, null]),
  )
  expect(errorAt('questions', none)).toContain('至少加一个')
  const seven = Object.fromEntries(
    Array.from({ length: 7 }, (_, at) => [
      [`questions[${at}].kind`, 'TEXT'],
      [`questions[${at}].text`, `问题${at}`],
    ]).flat(),
  )
  expect(errorAt('questions', seven)).toContain('最多6个')
})

const at = (text: string) => readShanghai(text)!

test('a result is seen by nobody before the end, whatever was ticked', () => {
  const time = { opensAt: at('2026-12-01 08:00'), closesAt: at('2026-12-05 17:00'), showsResult: true }
  const judge = (text: string, showsResult = true) => judgeConsultation({ ...time, showsResult }, at(text))
  expect(judge('2026-12-01 07:59')).toBe('waiting')
  expect(judge('2026-12-01 08:00')).toBe('open')
  expect(judge('2026-12-05 16:59')).toBe('open')
  expect(judge('2026-12-05 17:00')).toBe('told')
  expect(judge('2026-12-05 17:00', false)).toBe('closed')
  expect(linkChangesAt(time, at('2026-11-30 00:00'))).toEqual(time.opensAt)
  expect(linkChangesAt(time, at('2026-12-02 00:00'))).toEqual(time.closesAt)
  expect(linkChangesAt(time, at('2026-12-06 00:00'))).toEqual(at('2027-03-05 17:00'))
  expect(linkChangesAt({ ...time, showsResult: false }, at('2026-12-06 00:00'))).toBeNull()
})

test('midnight belongs to the day that ends', () => {
  const now = at('2026-12-01 08:00')
  expect(sayClose(at('2026-12-05 17:00'), now)).toBe('12月5日下午5点')
  expect(sayClose(at('2026-12-06 00:00'), now)).toBe('12月5日')
  expect(sayLastDay(at('2027-01-01 00:00'), now)).toBe('12月31日')
})
