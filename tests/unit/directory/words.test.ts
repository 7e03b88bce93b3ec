import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeQuery, searchWords } from '@/lib/directory/words/words'

test('a text, its pinyin and its initials, each a word', () => {
  expect(searchWords('农药指导')).toBe('农药指导 nongyaozhidao nyzd')
  expect(searchWords('种子', '化肥')).toBe('种子 zhongzi zz 化肥 huafei hf')
})

test('农药 is found by 农药, nongyao, ny, and as typed on a phone', () => {
  const words = searchWords('农药指导')
  for (const typed of [
    '农药',
    'nongyao',
    'ny',
    'NY',
    'ＮＹ',
    ' nong yao ',
    "nong'yao",
    'nong’yao',
    'Nóng Yào',
  ]) {
    expect(words).toContain(normalizeQuery(typed))
  }
})

test.each([
  ['重伤', 'zhongshang'],
  ['重庆', 'chongqing'],
  ['秦长城', 'qinchangcheng'],
  ['家长', 'jiazhang'],
  ['银行', 'yinhang'],
  ['行动', 'xingdong'],
  ['调解', 'tiaojie'],
  ['种子农药化肥咨询', 'zhongzinongyaohuafeizixun'],
  ['乌兰木伦镇', 'wulanmulunzhen'],
  ['西斗铺镇', 'xidoupuzhen'],
  ['下湿壕镇', 'xiashihaozhen'],
  ['兴安南路社区', 'xingannanlushequ'],
  ['伊金霍洛旗', 'yijinhuoluoqi'],
  ['莜面', 'youmian'],
])('%s is read %s', (text, reading) => {
  expect(searchWords(text).split(' ')[1]).toBe(reading)
})

test('ü is v, however it is typed', () => {
  expect(searchWords('绿色')).toBe('绿色 lvse ls')
  for (const typed of ['lvse', 'lüse', 'lu\u0308se', 'lǜ sè', 'LÜSE'])
    expect(normalizeQuery(typed)).toBe('lvse')
})

test('letters, digits and marks in a name stay searchable; punctuation does not stand in the way', () => {
  expect(searchWords('12348法律热线')).toBe('12348法律热线 12348falvrexian 12348flrx')
  expect(searchWords('找工作、培训')).toBe('找工作培训 zhaogongzuopeixun zgzpx')
  expect(searchWords('41°固阳献')).toContain('guyangxian')
})

test('nothing to find, nothing to match', () => {
  expect(searchWords()).toBe('')
  expect(searchWords('', '  ', '。')).toBe('')
  expect(normalizeQuery(' 　\t\u0000\u200b')).toBe('')
})

test('law: normalising again changes nothing, and every text is found by itself', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'农药重长行ü ǜ’，Aａ１') }),
  )
  fc.assert(
    fc.property(text, typed => {
      const once = normalizeQuery(typed)
      expect(normalizeQuery(once)).toBe(once)
      expect(searchWords(typed)).toContain(once)
    }),
  )
})
