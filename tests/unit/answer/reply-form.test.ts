import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sayClosing } from '@/lib/answer/consultation/closing'
import { hasFew, layOut, tallyAnswers } from '@/lib/answer/consultation/count-answers'
import { listChoices, type Question } from '@/lib/answer/consultation/questions'
import { type Answers, nameField, readReply, valueAt } from '@/lib/answer/consultation/reply-form'

const ASKED: Question[] = [
  { kind: 'ONE', text: '几点', options: ['七点', '八点'], isRequired: true },
  { kind: 'SEVERAL', text: '要什么', options: ['热水', '轮椅', '报纸'], isRequired: false },
  { kind: 'GRADE', text: '怎么样', options: [], isRequired: true },
  { kind: 'TEXT', text: '还想说', options: [], isRequired: false },
]

const read = (pairs: [string, string][], asked = ASKED) => readReply(asked, new URLSearchParams(pairs))
const GOOD: [string, string][] = [
  ['pick1', '1'],
  ['pick3', '5'],
]

test('what was chosen is kept by its place, a grade from 1, several once each and in order', () => {
  expect(read(GOOD)).toEqual({ answers: { 1: 1, 3: 5 } })
  const more: [string, string][] = [
    ['pick2', '2'],
    ['pick2', '0'],
    ['text4', ' 早点\r\n开 '],
  ]
  expect(read([...GOOD, ...more])).toEqual({ answers: { 1: 1, 2: [0, 2], 3: 5, 4: '早点\n开' } })
})

test('what is left out, unknown or too long is said at its field', () => {
  expect(read([['pick1', '0']])).toEqual({ errors: { pick3: '第3题“怎么样”必须答，还没选' } })
  for (const wrong of ['2', '-1', '1.0', 'x', '', '__proto__'])
    expect(read([['pick1', wrong], GOOD[1]!])).toEqual({ errors: { pick1: '请在下面的里面选' } })
  expect(read([GOOD[0]!, ['pick3', '0']])).toHaveProperty('errors.pick3')
  expect(read([...GOOD, ['text4', '字'.repeat(501)]])).toEqual({
    errors: { text4: '最多500个字，现在501个' },
  })
  const many: [string, string][] = Array.from({ length: 300 }, () => ['pick2', '0'])
  expect(read([...GOOD, ...many])).toHaveProperty('errors.pick2')
})

test('an ID number is not stored, a NUL and what nobody sees neither', () => {
  expect(read([...GOOD, ['text4', '我是150222196503120014\0\u200b']])).toEqual({
    answers: { 1: 1, 3: 5, 4: '我是（身份证号已隐去）' },
  })
})

test('where nothing must be answered, something has to be', () => {
  const free = ASKED.map(question => ({ ...question, isRequired: false }))
  expect(read([['text4', '  ']], free)).toEqual({ errors: { pick1: '请至少答一题' } })
  expect(read([['pick2', '1']], free)).toEqual({ answers: { 2: [1] } })
})

const option = fc.stringMatching(/^[a-z]{1,6}$/)
const question: fc.Arbitrary<Question> = fc
  .record({
    kind: fc.constantFrom('ONE', 'SEVERAL', 'GRADE', 'TEXT'),
    text: fc.string({ minLength: 1, maxLength: 8 }),
    options: fc.uniqueArray(option, { minLength: 2, maxLength: 10 }),
    isRequired: fc.boolean(),
  })
  .map(
    ({ kind, options, ...rest }) =>
      ({ ...rest, kind, options: kind === 'ONE' || kind === 'SEVERAL' ? options : [] }) as Question,
  )

/** A form as somebody fills it in, with or without sense. */
const filled = (questions: Question[]) =>
  fc.tuple(
    ...questions.map((asked, at) => {
      const values = listChoices(asked).map((_, place) => String(valueAt(asked, place)))
      const value = asked.kind === 'TEXT' ? fc.string({ maxLength: 20 }) : fc.constantFrom(...values, 'x')
      const most = asked.kind === 'SEVERAL' ? values.length : 1
      return fc
        .array(value, { maxLength: most })
        .map(said => said.map(text => [nameField(asked, at + 1), text]))
    }),
  )

test('law: of each question the choices sum up to who answered it, and nobody is counted twice or left out', () => {
  const many = fc
    .array(question, { minLength: 1, maxLength: 6 })
    .chain(questions => fc.tuple(fc.constant(questions), fc.array(filled(questions), { maxLength: 40 })))
  fc.assert(
    fc.property(many, ([questions, forms]) => {
      const replies = forms.flatMap(form => {
        const reply = readReply(questions, new URLSearchParams(form.flat() as [string, string][]))
        return 'answers' in reply ? [reply.answers] : []
      })
      const stored = JSON.parse(JSON.stringify(replies)) as Answers[]
      const counts = layOut(questions, tallyAnswers(questions, stored))
      for (const { question, position, answered, choices } of counts) {
        const silent = stored.filter(answers => !(position in answers)).length
        expect(answered + silent).toBe(stored.length)
        if (question.isRequired) expect(silent).toBe(0)
        const sum = choices.reduce((all, { count }) => all + count, 0)
        if (question.kind === 'ONE' || question.kind === 'GRADE') expect(sum).toBe(answered)
        if (question.kind === 'SEVERAL') expect(sum).toBeGreaterThanOrEqual(answered)
        for (const { count, percent } of choices) {
          expect(count).toBeLessThanOrEqual(answered)
          expect(percent).toBe(answered < 10 ? null : Math.round((100 * count) / answered))
        }
      }
    }),
  )
})

test('shares are said of ten and more alone: one of one is no whole place', () => {
  const many = (count: number) => tallyAnswers(ASKED, Array<Answers>(count).fill({ 1: 0, 3: 1 }))
  const first = (count: number) => layOut(ASKED, many(count))[0]!.choices.map(({ percent }) => percent)
  expect([first(1), first(9), first(10)]).toEqual([
    [null, null],
    [null, null],
    [100, 0],
  ])
  const few = (count: number) => hasFew({ replies: count, questions: layOut(ASKED.slice(0, 1), many(count)) })
  expect([few(9), few(10)]).toEqual([true, false])
})

test('what moving the end means is said in words, as soon as it can be read', () => {
  const [was, now] = ['2026-12-05 17:00', '2026-12-01 09:00']
  expect(sayClosing(was, was, now)).toBe('')
  expect(sayClosing(was, '12月', now)).toBe('')
  expect(sayClosing(was, '2026-12-06 17:00', now)).toContain('比原来晚')
  expect(sayClosing(was, '2026-12-4 8:30', now)).toContain('比原来早')
  expect(sayClosing(was, '2026-12-01 09:00', now)).toContain('已经过去')
})
