import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeQuery, searchWords } from '@/lib/directory/words/words'

test('a text, its pinyin and its initials, each a word', () => {
  expect(searchWords('农药指导')).toBe('农药指导 nonyaozidao nyzd')
  expect(searchWords('种子', '化肥')).toBe('种子 zonzi zz 化肥 huafei hf')
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
  expect(searchWords(text).split(' ')[1]).toBe(normalizeQuery(reading))
})

test('ü is one, however it is typed', () => {
  for (const typed of ['lvse', 'lüse', 'lu\u0308se', 'lǜ sè', 'LÜSE', 'luse', 'lyuse', 'LYU SE'])
    expect(searchWords('绿色')).toContain(normalizeQuery(typed))
  for (const typed of ['nvshi', 'nüshi', 'nyushi', 'nushi'])
    expect(searchWords('女士')).toContain(normalizeQuery(typed))
})

test.each([
  ['农药', ['longyao', 'nonyao', 'lonyao', 'nong yao']],
  ['着火', ['zaohuo', 'zhaohuo', 'zháo huǒ']],
  ['生病', ['shenbin', 'sengbing', 'shengbing', 'senbin']],
  ['看病', ['kanbin', 'kangbing', 'kanbing']],
  ['律师', ['lvshi', 'lushi', 'nusi', 'lvsi', 'lyushi']],
])('%s is found as it sounds to northern ears', (text, spelled) => {
  for (const typed of spelled) expect(searchWords(text)).toContain(normalizeQuery(typed))
})

test.each([
  ['農藥', '农药'],
  ['法律維權', '法律维权'],
  ['家裡著火了', '家里着火了'],
  ['頭髮', '头发'],
  ['裏面', '里面'],
  ['莜麵', '莜面'],
  ['電話', '电话'],
])('traditional %s is %s', (typed, simplified) => {
  expect(normalizeQuery(typed)).toBe(simplified)
})

test('letters, digits and marks in a name stay searchable; punctuation does not stand in the way', () => {
  expect(searchWords('12348法律热线')).toBe('12348法律热线 12348fanurexian 12348fnrx')
  expect(searchWords('找工作、培训')).toBe('找工作培训 zaogonzuopeixun zgzpx')
  expect(searchWords('41°固阳献')).toContain('guyanxian')
})

test('nothing to find, nothing to match', () => {
  expect(searchWords()).toBe('')
  expect(searchWords('', '  ', '。')).toBe('')
  expect(normalizeQuery(' 　\t\u0000\u200b')).toBe('')
})

test('law: normalising again changes nothing, and every text is found by itself', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'农药重长行ü ǜ’，Aａ１農藥著裡髮lvnyzhguc') }),
  )
  fc.assert(
    fc.property(text, typed => {
      const once = normalizeQuery(typed)
      expect(normalizeQuery(once)).toBe(once)
      expect(searchWords(typed)).toContain(once)
    }),
  )
})

test.each(['法\u2800律', '法\u3164律', '法\u115f\u1160律', '法\uffa0律', '法\ufe0f律'])(
  'a sign that shows nothing is not searched for: %j',
  typed => expect(normalizeQuery(typed)).toBe('法律'),
)
