import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskIds } from '@/lib/answer/case/mask'

const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map(n => String(n).padStart(2, '0'))
const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map(list => list.join(''))
const idNumber = fc
  .tuple(digits(6), fc.constantFrom('19', '20'), two(0, 99), two(1, 12), two(1, 28), digits(3), digits(1))
  .map(parts => parts.join(''))
const around = fc.constantFrom('', '我的身份证', '。', '\n', '（', 'a', '号')

test('law: what looks like an ID number is not there any more, however it was typed', () => {
  fc.assert(
    fc.property(idNumber, around, around, fc.constantFrom('', ' ', '-'), (id, before, after, gap) => {
      const typed = gap ? id.replace(/(.{6})(.{8})(.{4})/, `$1${gap}$2${gap}$3`) : id
      const masked = maskIds(`${before}${typed}${after}`)
      return masked === `${before}（身份证号已隐去）${after}`
    }),
  )
})

test('full width, a last X, and numbers of 15 digits are masked too', () => {
  for (const typed of ['１５０２２２１９６５０３１２００１４', '15022219650312001x', '150222650312001'])
    expect(maskIds(`号：${typed}，谢谢`)).toBe('号：（身份证号已隐去），谢谢')
})

test('law: telephone numbers, money, dates and 受理编号 stay as they are', () => {
  const kept = fc.constantFrom(
    '0472 811 2302',
    '138 0013 8000',
    '13800138000、13900139000',
    '2026-11-28',
    '3号楼2单元',
    '123456.78',
    '6222021234567890',
  )
  fc.assert(fc.property(kept, around, around, (text, a, b) => maskIds(a + text + b) === a + text + b))
})
