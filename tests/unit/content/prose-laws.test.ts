import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/content/prose/markdown'
import { findMarkdownFaults } from '@/lib/content/prose/markdown-faults'
import { readPlainText } from '@/lib/content/prose/plain'
import { announcements } from '@/prisma/seed/data/announcements'

const AWAY = '（外部网站）'
const HERE = new Set(['mbk.gov.cn'])

const unescapeHtml = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

/** What is read of a page, without what we add and without blanks. */
const wordsOf = (html: string) =>
  unescapeHtml(html.replace(/<[^>]*>/g, ''))
    .replaceAll(AWAY, '')
    .replace(/\s/g, '')

const hrefsOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => unescapeHtml(href!))

/** Words, numbers and signs of announcements, none of them a sign of Markdown where it stands. */
const BITS = [
  '固阳县',
  '请带证件',
  '时间：',
  '《民法典》',
  '“重点”',
  '（一）',
  '1、',
  '1.',
  '2026.',
  '①',
  '。',
  '，',
  '　　',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '>60',
  '<18岁',
  'A&B',
  '8:30~12:00',
  '3*5*2',
  '2026年11月26日',
  '41°',
  '#通知',
  '-5℃',
  '电话：',
  '拨打',
  '12345',
  '110',
  '0472-8112345',
  '（0472）8112345',
  '0472 811 2345',
  '13804720001',
  '138 0472 0001',
  '400-800-1234',
  '转802',
  '元',
  '第',
  '号',
  'www.nmg.gov.cn',
  'https://a.cn/b?c=1&d=2',
  'https://mbk.gov.cn/k/GY',
  'nmg@nmg.gov.cn',
  '通知.doc',
  ' ',
]
const typed = fc
  .array(fc.constantFrom(...BITS), { maxLength: 30 })
  .map(parts => parts.join(''))
  // A quotation, a list and a heading are what their signs say.
  .filter(text => !/^\s*(>\s|\d{1,2}\.\s+\S|#+\s)/m.test(text))

describe('whatever is typed', () => {
  test('no word of a plain text is lost or changed, and no fault is found in it', () => {
    fc.assert(
      fc.property(typed, text => {
        expect(wordsOf(renderMarkdown(text, new Map(), HERE))).toBe(text.replace(/\s/g, ''))
        expect(findMarkdownFaults(text)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('a description is the same words line by line', () => {
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), text => {
        const lines = readPlainText(text, HERE).map(parts => parts.map(({ words }) => words).join(''))
        expect(lines.map(line => line.replaceAll(AWAY, ''))).toEqual(
          text.split(/\r\n?|\n/).map(line => line.trim()),
        )
      }),
      { numRuns: 1000 },
    )
  })

  test('a link leads to a web page, a number or a page of this site, and says if it leaves', () => {
    const signs = [
      '[',
      '](',
      ')',
      '［',
      '］（',
      '）',
      '<',
      '>',
      '!',
      '*',
      '`',
      '/',
      '//',
      '\\',
      '@',
      '#',
      '?',
      'tel:',
    ]
    const schemes = ['javascript:', 'data:', 'mailto:', 'https://', 'http:', 'www.', 'a.cn', '/k/GY', 'evil']
    const text = fc
      .array(fc.oneof(fc.constantFrom(...BITS, ...signs, ...schemes), fc.string({ maxLength: 4 })), {
        maxLength: 25,
      })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, typed => {
        const html = renderMarkdown(typed, new Map(), HERE)
        for (const href of hrefsOf(html))
          expect(href).toMatch(/^(https?:\/\/[^\s"'<>@]|tel:\d{3,}(,\d+)?$|\/(?![/\\]))/i)
        for (const [link] of html.matchAll(/<a [\s\S]*?<\/a>/g)) {
          expect(link.slice(1)).not.toContain('<a ')
          expect(link.endsWith(`${AWAY}</a>`)).toBe(link.includes('rel="noopener noreferrer"'))
        }
      }),
      { numRuns: 3000 },
    )
  })
})

test('what comes with the product has no fault and loses no sign', () => {
  const home = 'prisma/seed/data/articles'
  const texts = [
    ...readdirSync(home).map(name => readFileSync(`${home}/${name}`, 'utf8')),
    ...announcements.map(({ body }) => body),
  ]
  for (const text of texts) {
    expect(findMarkdownFaults(text)).toEqual([])
    expect(wordsOf(renderMarkdown(text))).toBe(text.replace(/^- |\*\*|\s/gm, ''))
  }
})

const READERS = [renderMarkdown, findMarkdownFaults, (text: string) => readPlainText(text, HERE)]

/** How long all take to read a text: milliseconds. */
function time(text: string): number {
  const from = performance.now()
  for (const read of READERS) read(text)
  return Math.max(performance.now() - from, 5)
}

test.each(['*', '**a', '[', '[x](', '<a', '`a', '打12345、', '0472 ', 'www.a.cn ', '字', '**：', '1. a\n'])(
  '100 KB of %j cost some ten times what 10 KB cost, not a hundred times',
  unit => {
    const make = (length: number) => unit.repeat(length / unit.length)
    const [long, short] = [make(100_000), make(10_000)]
    const ratios: number[] = []
    // A busy machine spoils a pair now and then; what is a hundred times as much is so in every one.
    while (ratios.length < 6 && !ratios.some(ratio => ratio < 40)) ratios.push(time(long) / time(short))
    expect(Math.min(...ratios)).toBeLessThan(40)
  },
)
