import { expect, test } from 'vitest'
import { writeFileTitle } from '@/lib/paper/sheet/file-title'
import { LAYOUTS } from '@/lib/paper/sheet/layouts'
import { writeDisposition } from '@/lib/system/format/disposition'

const readTitle = (header: string) => decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(header)![1]!)

test('a file is called in ASCII and in words, its ending behind both', () => {
  const header = writeDisposition('inline', 'mingbaika-GY.pdf', '支农社区明白卡-A5-第3次印')
  expect(header).toMatch(/^inline; filename="mingbaika-GY\.pdf"; filename\*=UTF-8''[\w%.!~-]+$/)
  expect(readTitle(header)).toBe('支农社区明白卡-A5-第3次印.pdf')
  expect(writeDisposition('attachment', 'log.csv')).toBe('attachment; filename="log.csv"')
})

test.each(["O'Brien(1)*社区", '三/四\\五:"六"', '一\u200b二\r\nX-Evil: 1', '𡐓\ud800村'])(
  'whatever a place is called, the header is one line of ASCII: %j',
  place => {
    const header = writeDisposition('inline', 'a.pdf', place)
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(readTitle(header)).not.toMatch(/[\\/:*?"<>|\r\n\u200b]/)
  },
)

test('each format has a name of its own in a file’s', () => {
  const titles = LAYOUTS.map(layout => writeFileTitle('支农社区', layout, ['2026年11月', undefined]))
  expect(new Set(titles).size).toBe(LAYOUTS.length)
  expect(titles[0]).toBe('支农社区明白卡-A5-2026年11月')
})
