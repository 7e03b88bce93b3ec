import { describe, expect, test } from 'vitest'
import { findPasswordFault } from '@/lib/staff/password/password-fault'

const OWNER = { email: 'zhao@example.cn', names: ['赵新人', '固阳县'] }

test('ten characters at least, whatever script, two hundred at most, and not the e-mail', async () => {
  expect(await findPasswordFault('九个字的密码不够啊', OWNER)).toContain('现在是 9 个')
  expect(await findPasswordFault('十个汉字的密码就够了吧', OWNER)).toBeNull()
  expect(await findPasswordFault('ZHAO@Example.cn', OWNER)).toContain('邮箱')
  expect(await findPasswordFault('aaaaaaaaaaaa', OWNER)).toContain('不同的字符')
  expect(await findPasswordFault('x1y2'.repeat(51), OWNER)).toContain('最多')
})

/** What guessers try first, by why it is weak. */
const WEAK = {
  'out of the lists': ['password123', '1234567890', 'qwertyuiop', '1q2w3e4r5t', 'qwerty123456', '0987654321'],
  'a word with a little around it': [
    'admin12345',
    'admin@123456',
    'Password2026!',
    'letmein2026',
    'monkey12345',
    'mima123456',
    'administrator1',
    'a1234567890',
  ],
  'written otherwise': ['P@$$w0rd1234', 'p@ssw0rd123', '321drowssap', 'Dr0wssap123!', '１２３４５６７８９０'],
  'names and sayings in pinyin': [
    'woaini1314',
    'woaini5201314',
    'zhangwei1988',
    'wangxiaoming',
    'woaizhongguo1949',
    'baotou2026!',
  ],
  'the product, the person, the place': ['mingbaika2026', 'zhaoxinren1990', 'zhao@example.cn1', 'guyang2026'],
  'repeated, in order, dates': [
    'passwordpassword',
    'abcdabcdabcd',
    'abcdefghijklm',
    '19491001abc',
    '13800138000',
    '大家好啊大家好啊大家好啊',
  ],
}

describe.each(Object.entries(WEAK))('%s', (_, passwords) => {
  test.each(passwords)('%s is refused, and why is said in Chinese', async password => {
    expect(await findPasswordFault(password, OWNER)).toMatch(/\p{Script=Han}.*请换一个/u)
  })
})

test('the three thousand most common passwords that are long enough are refused, each', async () => {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  const long = dictionary['passwords-common'].filter(password => password.length >= 10)
  expect(dictionary['passwords-common'].length).toBeGreaterThan(3000)
  expect(long.length).toBeGreaterThan(500)
  const through: string[] = []
  for (const password of long) if (!(await findPasswordFault(password, OWNER))) through.push(password)
  expect(through).toEqual([])
})

test.each([
  'correct horse battery',
  'four unrelated words',
  'kuaile de xiaomaolv',
  'putaojiaxiatinggushi',
  'f3a1c9e07b5d2f4a',
  'Xk9$vBn2qLp',
  'ab3d-kmnp-x8yz-w2qr',
  '葡萄架下听故事的猫儿',
  // A name alone is no fault in something longer.
  'zhao mai le san jin tudou',
  'a long sentence that nobody would guess '.repeat(4),
])('%s will do', async password => {
  expect(await findPasswordFault(password, OWNER)).toBeNull()
})
