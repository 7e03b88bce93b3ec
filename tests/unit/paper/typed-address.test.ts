import { expect, test } from 'vitest'
import { toSheetCode } from '@/lib/paper/sheet/sheet'
import { findLongHost } from '@/lib/paper/sheet/typed-address'
import { typesetSheets } from '@/lib/paper/sheet/typeset'
import { readPdfText } from '@/tests/support/pdf'
import { makeLine, makeSheet } from '@/tests/support/sheet'

const HOSTS = [
  'mbk.example',
  'mingbaika.guyang.gov.cn',
  'wenming.shijian.guyangxian.gov.cn',
  'wmwmwmwmwmwmwm.cn',
]

test.each(HOSTS)('%s is said to be long where the card breaks it, and nowhere else', async host => {
  const sheet = makeSheet([makeLine('法律援助')])
  const codes = sheet.codes.map(({ caption }) => toSheetCode(`https://${host}/q/ABCD1234`, caption))
  const set = await typesetSheets([{ ...sheet, codes }], 'a5', 'staff')
  const text = set.ok ? await readPdfText(set.pdf) : ''
  const lines = text.split(/\r?\n/)
  const isWhole = lines.some(line => line.includes(host))
  expect(findLongHost(`https://${host}`)).toBe(isWhole ? null : host)
})
