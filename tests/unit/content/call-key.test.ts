import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/content/prose/markdown'

const render = (text: string) => renderMarkdown(text, new Map(), new Set(), true)

const read = (text: string) => {
  const html = render(text)
  return [...html.matchAll(/<a class="key" href="([^"]*)" aria-label="([^"]*)">(.*?)<\/a>/g)].map(
    ([, href, label, inside]) => ({
      href,
      label,
      seen: inside!
        .replace(/<\/small>|<\/b>/g, ' ')
        .replace(/<[^>]*>/g, '')
        .trim(),
    }),
  )
}

test('a paragraph that is a number with at most a caption is a call key, the caption over the number', () => {
  const CASES: [string, { href: string; label: string; seen: string }][] = [
    [
      '问种子、农药：12316',
      { href: 'tel:12316', label: '拨打12316，问种子、农药', seen: '问种子、农药 12316' },
    ],
    [
      '**村委会电话**：0472-8112345',
      { href: 'tel:04728112345', label: '拨打0472 8112345，村委会电话', seen: '村委会电话 0472 8112345' },
    ],
    ['联系电话：0472-8112345', { href: 'tel:04728112345', label: '拨打0472 8112345', seen: '0472 8112345' }],
    ['12345', { href: 'tel:12345', label: '拨打12345', seen: '12345' }],
    [
      '[问种子、农药](tel:12316)',
      { href: 'tel:12316', label: '拨打12316，问种子、农药', seen: '问种子、农药 12316' },
    ],
    ['[打12316](tel:12316)', { href: 'tel:12316', label: '拨打12316', seen: '12316' }],
    [
      '[农药热线（12316）](12316)',
      { href: 'tel:12316', label: '拨打12316，农药热线', seen: '农药热线 12316' },
    ],
    [
      '  [0472-8112345](0472-8112345) ',
      { href: 'tel:04728112345', label: '拨打0472 8112345', seen: '0472 8112345' },
    ],
    [
      '[**村委会**](0472-8112345转802)',
      {
        href: 'tel:04728112345,802',
        label: '拨打0472 8112345 转802，村委会',
        seen: '村委会 0472 8112345转 802',
      },
    ],
    [
      '[李大夫（卫生室）](138 0472 0011)',
      {
        href: 'tel:13804720011',
        label: '拨打138 0472 0011，李大夫（卫生室）',
        seen: '李大夫（卫生室） 138 0472 0011',
      },
    ],
  ]
  for (const [text, key] of CASES) expect(read(`上一段。\n\n${text}\n\n下一段。`), text).toEqual([key])
})

test('each line of a paragraph of such numbers is a key of its own', () => {
  expect(read('问种子：12316\n[问健康](tel:12320)').map(({ href }) => href)).toEqual([
    'tel:12316',
    'tel:12320',
  ])
})

test('a number among words, in a list, a quotation, a heading or a table stays a link', () => {
  for (const text of [
    '请打12316问。',
    '请打12316。',
    '有不清楚的，请打12316',
    '周六上午\n报名13804720001，详见https://www.nmg.gov.cn/a',
    '村里今年新修的文化广场开放时间和预约电话请看这里：12316',
    '[问种子](tel:12316)，不收钱',
    '[问种子](tel:12316) [问健康](tel:12320)',
    '- [问种子](tel:12316)',
    '> [问种子](tel:12316)',
    '## [问种子](tel:12316)',
    '|电话|\n|-|\n|[问种子](tel:12316)|',
    '[看一看](/k/GY)',
    '[看一看](https://example.cn)',
    '请打\n问种子：12316',
  ])
    expect(read(text), text).toEqual([])
})

test('nothing that is typed gets out of the key', () => {
  const html = render('["><img src=x>&](tel:12316)')
  expect(html).not.toContain('<img')
  expect(html).toContain('aria-label="拨打12316，')
})

test('where no page with the looks of keys asks for them, it is a link', () => {
  expect(renderMarkdown('[问种子](tel:12316)').trim()).toBe('<p><a href="tel:12316">问种子</a></p>')
})
