import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanLine, cleanText } from '@/lib/system/form/clean-text'
import { readClock } from '@/lib/system/form/clock'
import { readGbCode, readSlugTyped } from '@/lib/system/form/code'
import { readDate, readDateTime } from '@/lib/system/form/date'
import { readEmail } from '@/lib/system/form/email'
import { readBy } from '@/lib/system/form/field'
import { readHan } from '@/lib/system/form/han-number'
import { yearSchema } from '@/lib/system/form/numbers'
import type { Reader } from '@/lib/system/form/reading'
import { requiredLine } from '@/lib/system/form/text'
import { readCount, wholeNumber } from '@/lib/system/form/whole-number'

const copies = readBy(wholeNumber('份数', 1, 100_000, ['份']))
const year = readBy(yearSchema)
const name = readBy(requiredLine('名称', 20))

/** What is typed, and what becomes of it: what it is read as, or (a pattern) what the clerk is told. */
const TYPED: [Reader, string, string | RegExp][] = [
  [readClock, '8:30', '8:30'],
  [readClock, '08:30', '08:30'],
  [readClock, '8：30', '8:30'],
  [readClock, '8.30', '8:30'],
  [readClock, '8。30', '8:30'],
  [readClock, '8；30', '8:30'],
  [readClock, '0830', '8:30'],
  [readClock, '830', '8:30'],
  [readClock, '1730', '17:30'],
  [readClock, '８:３０', '8:30'],
  [readClock, '０８：３０', '08:30'],
  [readClock, ' 8 : 30 ', '8:30'],
  [readClock, '\u202d8:30\u202c', '8:30'],
  [readClock, '8:30:00', '8:30'],
  [readClock, '8点', '8:00'],
  [readClock, '8点半', '8:30'],
  [readClock, '8点30分', '8:30'],
  [readClock, '8点5分', '8:05'],
  [readClock, '8时30分', '8:30'],
  [readClock, '8点一刻', '8:15'],
  [readClock, '八点半', '8:30'],
  [readClock, '八点零五分', '8:05'],
  [readClock, '十二点', '12:00'],
  [readClock, '上午8点', '8:00'],
  [readClock, '早8点', '8:00'],
  [readClock, '下午2:30', '14:30'],
  [readClock, '下午2点半', '14:30'],
  [readClock, '中午12点', '12:00'],
  [readClock, '晚上八点', '20:00'],
  [readClock, '晚20:00', '20:00'],
  [readClock, '2:30 PM', '14:30'],
  [readClock, '12:00am', '0:00'],
  [readClock, '24:00', '24:00'],
  [readClock, '24点', '24:00'],
  [readClock, '8', '8:00'],
  [readClock, '8 30', '8:30'],
  [readClock, '下午 2 30', '14:30'],
  [readClock, '10 5', /10:05.*10:50/],
  [readClock, '11 0', /两位，如 11:00/],
  [readClock, '十 五', /10:05.*10:50/],
  [readClock, '10\u28005', /10:05.*10:50/],
  [readClock, '8:30 12:00', /只填一个时间/],
  [readClock, '8:30\ufe0f', '8:30'],
  [readClock, '8\u030130', /看不见的符号（U\+0301）/],
  [readClock, '25:00', /没有25点/],
  [readClock, '8:75', /没有75分/],
  [readClock, '0860', /没有60分/],
  [readClock, '24:30', /24:00/],
  [readClock, '8:3', /8:03.*8:30/],
  [readClock, '8:30-12:00', /只填一个时间/],
  [readClock, '8#30', /“#”/],
  [readClock, '上班', /“上”/],
  [readClock, '晚上12点', /24小时/],
  [readClock, '上午14点', /24小时/],
  [readDate, '2026-11-26', '2026-11-26'],
  [readDate, '2026/11/26', '2026-11-26'],
  [readDate, '2026.11.26', '2026-11-26'],
  [readDate, '2026。11。26', '2026-11-26'],
  [readDate, '2026-11-6', '2026-11-06'],
  [readDate, '２０２６／１１／２６', '2026-11-26'],
  [readDate, '2026年11月26日', '2026-11-26'],
  [readDate, '2026年11月26日（星期四）', '2026-11-26'],
  [readDate, '2026-11-29 周日', '2026-11-29'],
  [readDate, '2026-11-26。', '2026-11-26'],
  [readDateTime, '2026年11月26日（星期四）上午9:00', '2026-11-26 09:00'],
  [readDateTime, '2026-11-26，8：30', '2026-11-26 08:30'],
  [readDate, '2026 年 11 月 6 号', '2026-11-06'],
  [readDate, '二〇二六年十一月二十六日', '2026-11-26'],
  [readDate, '20261126', '2026-11-26'],
  [readDate, '2024-02-29', '2024-02-29'],
  [readDate, '2026-02-29', /2月没有29日/],
  [readDate, '2026-13-01', /没有13月/],
  [readDate, '11月26日', /年份/],
  [readDate, '11/26', /年份/],
  [readDate, '26/11/26', /四位/],
  [readDate, '2026年11月', /几日/],
  [readDate, '明天', /“明”/],
  [readDate, '2026-11-26 8:30', /只填日期/],
  [readDateTime, '2026-11-26 08:30', '2026-11-26 08:30'],
  [readDateTime, '2026-11-26 8：30', '2026-11-26 08:30'],
  [readDateTime, '2026/11/26 8.30', '2026-11-26 08:30'],
  [readDateTime, '2026年11月26日 下午3点', '2026-11-26 15:00'],
  [readDateTime, '2026年11月26日15时', '2026-11-26 15:00'],
  [readDateTime, '2026-11-26T08:30:00', '2026-11-26 08:30'],
  [readDateTime, '202611260830', '2026-11-26 08:30'],
  [readDateTime, '2026-11-26', /几点/],
  [readDateTime, '2026-11-26 10 5', /10:05.*10:50/],
  [readDateTime, '2026-11-26 25:00', /没有25点/],
  [readDateTime, '2026-11-26 24:00', /第二天/],
  [readDateTime, '2026-02-30 08:00', /没有30日/],
  [copies, '100', '100'],
  [copies, '１００', '100'],
  [copies, '1,000', '1000'],
  [copies, '1，000', '1000'],
  [copies, '1\u00a0000', '1000'],
  [copies, '12\u202f000', '12000'],
  [copies, '1 000', /空格/],
  [copies, '100 200', /空格/],
  [copies, '1\u2800200', /空格/],
  [copies, ' 100 ', '100'],
  [copies, '\u200b100\ufeff', '100'],
  [copies, '100份', '100'],
  [copies, '一百', '100'],
  [copies, '一百零五', '105'],
  [copies, '1.2万', '12000'],
  [copies, '一百五', /“一”/],
  [copies, '100.5', /小数点/],
  [copies, '1,00', /“,”/],
  [copies, '100#', /“#”/],
  [copies, '100余', /“余”/],
  [copies, '0', /最小1/],
  [copies, '－5', /最小1/],
  [copies, '999999999999999999', /整数/],
  [year, '2026', '2026'],
  [year, '２０２６', '2026'],
  [year, '2026年', '2026'],
  [year, '二〇二六年', '2026'],
  [year, '26', /最小2000/],
  [readEmail, 'wang@example.cn', 'wang@example.cn'],
  [readEmail, 'Wang＠Example．CN', 'wang@example.cn'],
  [readEmail, 'ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ', 'wang@example.cn'],
  [readEmail, '邮箱：wang@example。cn', 'wang@example.cn'],
  [readEmail, 'mailto:wang@example.cn', 'wang@example.cn'],
  [readEmail, '\u200ewang@example.cn ', 'wang@example.cn'],
  [readEmail, 'wang example.cn', /不像邮箱/],
  [readEmail, 'a b@example.cn', /空格/],
  [readEmail, '王@example.cn', /“王”/],
  [readEmail, 'a@b@c', /不像邮箱/],
  [readEmail, 'wang@qq.com。', 'wang@qq.com'],
  [readEmail, 'wang@qq.com；', 'wang@qq.com'],
  [readEmail, 'li.wang@mail.qq.com', 'li.wang@mail.qq.com'],
  [readEmail, 'wang@qq', /不像邮箱/],
  [readEmail, 'wang@example..cn', /不像邮箱/],
  [readEmail, 'wang@.qq.com', /不像邮箱/],
  [readEmail, 'wang@-qq.com', /不像邮箱/],
  [readEmail, 'wang..li@qq.com', /不像邮箱/],
  [readEmail, '.@.', /不像邮箱/],
  [readEmail, '@example.cn', /不像邮箱/],
  [readSlugTyped, 'Rural－News', 'rural-news'],
  [readSlugTyped, 'ｇｙ４１', 'gy41'],
  [readSlugTyped, 'rural news', /空格/],
  [readSlugTyped, 'gy_41', /“_”/],
  [readSlugTyped, '-gy', /中间/],
  [readGbCode, '１５０２２２', '150222'],
  [readGbCode, '150222 001', '150222001'],
  [readGbCode, '150222-001-001', '150222001001'],
  [readGbCode, '110 119', /一个代码/],
  [readGbCode, '15022', /6位/],
  [readGbCode, '15022O', /“O”/],
  [name, '支农社区', '支农社区'],
  [name, '\u3000支农社区\u00a0', '支农社区'],
  [name, '支\u200b农\u00ad社\u202d区\u202c', '支农社区'],
  [name, '支农\t社区', '支农 社区'],
  [name, '\u200b\u200f\ufeff', /^请填名称$/],
  [name, '\u3164\u115f\u2800\uffa0', /^请填名称$/],
  [name, '王\u2800明', '王 明'],
  [name, '王\u3164明', '王 明'],
  [name, '王\ufe0f明', '王明'],
  [name, '\ufffc', /^请填名称$/],
  [name, '\ufffd\u0301', /^请填名称$/],
  [name, '\u00a0\u3000', /^请填名称$/],
  [name, '\u180b\u200d', /^请填名称$/],
]

test.each(TYPED)('%o reads %j', (read, typed, becomes) => {
  const found = read(typed)
  if (typeof becomes === 'string') {
    expect(found).toEqual({ ok: true, value: becomes })
    expect(read(becomes)).toEqual(found)
  } else {
    expect(found.ok).toBe(false)
    if (!found.ok) expect(found.why).toMatch(becomes)
  }
})

test('a count that is over is one of its own', () => {
  const people = { what: '人次', least: 1, most: 10_000_000, units: ['人次', '人'] }
  const read = (typed: string) => readCount(typed, people)
  expect(read('1000余人次')).toEqual({ ok: true, value: { count: 1000, over: true } })
  expect(read('1，200多人')).toEqual({ ok: true, value: { count: 1200, over: true } })
  expect(read('1万余人次')).toEqual({ ok: true, value: { count: 10_000, over: true } })
  expect(read('100人次')).toEqual({ ok: true, value: { count: 100, over: false } })
  for (const typed of ['约100人', '近百人', '余', '100余20']) expect(read(typed).ok, typed).toBe(false)
})

test('what Mongolian is written with stays where it is written', () => {
  const word = '\u182e\u1823\u180b\u1829\u182d\u1823\u182f\u180e\u1820\u202f\u1836\u1822\u1828'
  for (const typed of [word, `${word}\u180b`, `\u1820\u200d\u1821 ${word}`, `支农 ${word} 社区`])
    expect(cleanLine(typed)).toBe(typed)
  expect(cleanLine(`支\u200d农\u180b${word}\u202f`)).toBe(`支农${word}`)
})

test('rare characters keep their variants, line breaks are of one kind', () => {
  expect(cleanLine('葛\u{e0100}家')).toBe('葛\u{e0100}家')
  expect(cleanText('一\r\n二\r三\u2028四\u200b\n')).toBe('一\n二\n三\n四')
  expect(cleanText('一\0二')).toBe('一二')
})

const signs = fc.constantFrom(
  ...'08１２:：.。/-年月日点半早晚上午下 ,，万百余#aＡ\u200b\u202d\u00a0\u3000\u180b\u1820\u202f\u200d\ufeff\u3164',
)
const typed = fc.string({ unit: signs, maxLength: 14 })

test.each([
  ['clock', readClock],
  ['date', readDate],
  ['date and time', readDateTime],
  ['copies', copies],
  ['year', year],
  ['e-mail', readEmail],
  ['slug', readSlugTyped],
  ['name', name],
] as [string, Reader][])('law: %s that was mended reads as itself', (_, read) => {
  fc.assert(
    fc.property(typed, text => {
      const once = read(text)
      if (once.ok) expect(read(once.value)).toEqual(once)
      else expect(once.why).toMatch(/[一-龥]/)
    }),
  )
})

test('law: cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), text => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
    }),
  )
})

test('law: every minute of a day, however it is written, is that minute', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), minute => {
      const [hour, rest] = [Math.floor(minute / 60), String(minute % 60).padStart(2, '0')]
      const ways = [`${hour}:${rest}`, `${hour}：${rest}`, `${hour}.${rest}`, `${hour}点${rest}分`]
      for (const way of [...ways, String(hour).padStart(2, '0') + rest])
        expect(readClock(way)).toEqual({ ok: true, value: `${hour}:${rest}` })
    }),
  )
})

test('Chinese numbers with one way to be read', () => {
  const said = {
    零: 0,
    十: 10,
    十二: 12,
    二十: 20,
    三十五: 35,
    一百: 100,
    两百: 200,
    一百零五: 105,
    一百一十: 110,
    一千零五: 1005,
  }
  for (const [text, n] of Object.entries(said)) expect(readHan(text), text).toBe(n)
  for (const text of ['', '百', '一百五', '一百十', '二百零', '零五', '一二', '十十'])
    expect(readHan(text), text).toBeNull()
})
