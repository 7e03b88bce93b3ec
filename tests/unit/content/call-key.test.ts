import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/content/prose/markdown'

const read = (text: string) => {
  const html = renderMarkdown(text)
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

test('a paragraph that is one link to a number is a call key, with its words over it', () => {
  const CASES: [string, { href: string; label: string; seen: string }][] = [
    [
      '[问种子、农药](tel:12316)',
      { href: 'tel:12316', label: '拨打12316，问种子、农药', seen: '问种子、农药 12316' },
    ],
    ['[打12316](tel:12316)', { href: 'tel:12316', label: '拨打12316', seen: '12316' }],
    ['[农药热线12316](12316)', { href: 'tel:12316', label: '拨打12316，农药热线', seen: '农药热线 12316' }],
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

test('each line of a paragraph of such links is a key of its own', () => {
  expect(read('[问种子](tel:12316)\n[问健康](tel:12320)').map(({ href }) => href)).toEqual([
    'tel:12316',
    'tel:12320',
  ])
})

test('a number among words, in a list, a quotation, a heading or a table stays a link', () => {
  for (const text of [
    '请打12316问。',
    '12345',
    '0472-8112345',
    '[问种子](tel:12316)，不收钱',
    '[问种子](tel:12316) [问健康](tel:12320)',
    '- [问种子](tel:12316)',
    '> [问种子](tel:12316)',
    '## [问种子](tel:12316)',
    '|电话|\n|-|\n|[问种子](tel:12316)|',
    '[看一看](/k/GY)',
    '[看一看](https://example.cn)',
    '请打\n[问种子](tel:12316)',
  ])
    expect(read(text), text).toEqual([])
})

test('nothing that is typed gets out of the key', () => {
  const html = renderMarkdown('["><img src=x onerror=alert(1)>&](tel:12316)')
  expect(html).not.toContain('<img')
  expect(html).toContain('aria-label="拨打12316，')
})
