import { expect, test } from 'vitest'
import { findCaseNumber, makeCaseNumber } from '@/lib/answer/case/number'

test('a number is found in what is pasted around it, and in the address of its page', () => {
  const number = makeCaseNumber()
  const spaced = number.replace(/(...)(?=.)/g, '$1 ')
  for (const typed of [
    number,
    `受理编号${number}`,
    `受理编号 ${spaced}`,
    `我的受理编号：${spaced.toLowerCase()}，请查`,
    `https://mingbaika.example.cn/s/${number}?done=1`,
  ])
    expect([typed, findCaseNumber(typed)]).toEqual([typed, number])
  expect(findCaseNumber('受理编号')).toBeNull()
  expect(findCaseNumber(`受理编号${number.slice(1)}`)).toBeNull()
})
