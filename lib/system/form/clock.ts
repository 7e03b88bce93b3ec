import { cleanValue } from './clean-text'
import { readField } from './field'
import { hanToDigits } from './han-number'
import { quoteOdd, type Reading, readAs, refuseTyped } from './reading'

const EXAMPLE = '时间要写成 8:30 这样'
const RIGHT = /^(?:(?:[01]?\d|2[0-3]):[0-5]\d|24:00)$/
const PERIODS = '凌晨|清晨|早晨|早上|上午|中午|下午|午后|傍晚|晚上|夜里|夜间|早|晚|AM|PM'
const TYPED = new RegExp(`^(${PERIODS})?(\\d{1,4})(?:(:)(\\d\\d?))?(?::(\\d\\d))?(${PERIODS})?$`, 'i')

/** Hours as they are said in a part of the day, and what makes them hours of 24. */
type Period = { said: [number, number]; plus: number }

// A twelve at night may begin a day or end it; from noon on it is the twelve that everybody means.
const HOURS: Record<string, Period[]> = {
  凌晨: [{ said: [0, 6], plus: 0 }],
  上午: [{ said: [0, 12], plus: 0 }],
  中午: [
    { said: [11, 14], plus: 0 },
    { said: [1, 2], plus: 12 },
  ],
  下午: [
    { said: [12, 19], plus: 0 },
    { said: [1, 7], plus: 12 },
  ],
  晚上: [
    { said: [17, 23], plus: 0 },
    { said: [5, 11], plus: 12 },
  ],
  AM: [
    { said: [0, 11], plus: 0 },
    { said: [12, 12], plus: -12 },
  ],
  PM: [
    { said: [12, 23], plus: 0 },
    { said: [1, 11], plus: 12 },
  ],
}
const ALIKE: Record<string, string> = {
  ...{ 清晨: '上午', 早晨: '上午', 早上: '上午', 早: '上午', 午后: '下午' },
  ...{ 傍晚: '晚上', 夜里: '晚上', 夜间: '晚上', 晚: '晚上' },
}

const BETWEEN_NUMBERS = /(?<=[\d零〇一二三四五六七八九十两])\s+(?=[\d零〇一二三四五六七八九十两])/g

/** With one colon between hours and minutes, whatever stood there. */
function bringToColon(typed: string): string {
  const said = cleanValue(typed)
    // 10 5 is not 105: a blank between two numbers keeps them apart.
    .replace(BETWEEN_NUMBERS, ':')
    .replace(/\s+/g, '')
    .replace(/(?<=[点點时時])[零〇](?=[一二三四五六七八九]分?$)/, '0')
  return hanToDigits(said)
    .replace(/[﹕∶︰;。.·．]/g, ':')
    .replace(/[点點时時](\d)分钟?$/, ':0$1')
    .replace(/[点點时時h]半$/i, ':30')
    .replace(/[点點时時h]1刻$/i, ':15')
    .replace(/[点點时時h]3刻$/i, ':45')
    .replace(/[点點时時](?:整|钟|正)?$/, ':00')
    .replace(/[点點时時h](?=\d)/i, ':')
    .replace(/(:\d\d?)分(?:钟)?$/, '$1')
}

/** 830 and 0830 say both; one or two digits are an hour. */
function splitDigits(digits: string): [number, string] {
  if (digits.length < 3) return [Number(digits), '00']
  return [Number(digits.slice(0, -2)), digits.slice(-2)]
}

function placeInDay(hour: number, period: string | undefined): number | null {
  if (!period) return hour
  const name = /[a-z]/i.test(period) ? period.toUpperCase() : (ALIKE[period] ?? period)
  const found = HOURS[name]!.find(({ said: [least, most] }) => hour >= least && hour <= most)
  return found ? hour + found.plus : null
}

function refuseClock(text: string): Reading<never> {
  if (/\d[-~–—－～至到]\d|:\d\d:\d\d?:\d/.test(text)) return refuseTyped('一栏只填一个时间，如 8:30')
  const odd = quoteOdd(text, /[\d:]/)
  return refuseTyped(odd ? `时间里有${odd}，${EXAMPLE}` : EXAMPLE)
}

/**
 * A clock time as people type it: 8：30, 8.30, 0830, 8点半, 下午2:30, 晚上八点. One that is right already stays as it is.
 * @returns "8:30"; 24:00 is the end of a day
 */
export function readClock(typed: string): Reading {
  const text = bringToColon(typed)
  if (RIGHT.test(text)) return readAs(text)
  const parts = TYPED.exec(text)
  if (!parts || (parts[1] && parts[6])) return refuseClock(text)
  const [, before, digits, colon, minute, seconds = '00', after] = parts
  if (seconds !== '00') return refuseTyped(`时间不用写到秒，${EXAMPLE}`)
  if (minute === '0') return refuseTyped(`分钟要写两位，如 ${digits}:00`)
  if (minute?.length === 1)
    return refuseTyped(`分钟要写两位，是 ${digits}:0${minute} 还是 ${digits}:${minute}0？`)
  if (colon && digits!.length > 2) return refuseTyped(EXAMPLE)
  const [said, ending] = minute === undefined ? splitDigits(digits!) : [Number(digits), minute]
  if (said > 24) return refuseTyped(`一天没有${said}点，${EXAMPLE}`)
  if (Number(ending) > 59) return refuseTyped(`一小时没有${ending}分，${EXAMPLE}`)
  const hour = placeInDay(said, before ?? after)
  if (hour === null) return refuseTyped(`“${before ?? after}${said}点”不清楚是几点，请按24小时写，如 20:30`)
  if (hour === 24 && ending !== '00') return refuseTyped('24:00 以后请写成第二天的时间')
  return readAs(`${hour}:${ending}`)
}

/** A clock time of a form, as "8:30". */
export const clockSchema = readField(readClock, '请填时间')
