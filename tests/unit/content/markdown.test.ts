import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleSchema } from '@/lib/content/column/article-form'
import { readImageName } from '@/lib/content/image/address'
import { renderMarkdown } from '@/lib/content/prose/markdown'
import { findImageIds, findMarkdownFaults } from '@/lib/content/prose/markdown-faults'

const IMAGES = new Map([[7, { width: 800, height: 600, alt: '秦长城' }]])

describe('what residents get', () => {
  test('a picture of this site has its size and words, and waits until it is near', () => {
    expect(renderMarkdown('![城墙](/images/7.webp "题")', IMAGES)).toBe(
      '<p><img src="/images/7.webp" width="800" height="600" alt="城墙" loading="lazy"></p>\n',
    )
    expect(renderMarkdown('![](/images/7.webp)', IMAGES)).toContain('alt="秦长城"')
    expect(renderMarkdown('![a"onerror="x](/images/7.webp)', IMAGES)).toContain(
      'alt="a&quot;onerror=&quot;x"',
    )
  })

  test.each([
    '/images/8.webp',
    'https://example.com/a.webp',
    '//example.com/a.webp',
    'data:image/png;base64,AA',
    '../images/7.webp',
  ])('no picture from %s', address =>
    expect(renderMarkdown(`前![图](${address})后`, IMAGES)).not.toContain('<img'),
  )

  test('links lead to pages, numbers and this site', () => {
    expect(renderMarkdown('[网](https://www.gov.cn)')).toContain(
      '<a href="https://www.gov.cn" rel="noopener noreferrer">',
    )
    expect(renderMarkdown('[拨](tel:12345) [本站](/k/GY)')).toBe(
      '<p><a href="tel:12345">拨</a> <a href="/k/GY">本站</a></p>\n',
    )
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
      'file:///etc',
      'mailto:a@b.c',
    ])
      expect(renderMarkdown(`[点](${href})`)).not.toContain('<a')
    expect(renderMarkdown('[点](&#106;avascript:alert)')).not.toContain('<a')
    expect(renderMarkdown('<javascript:alert(1)>')).not.toContain('<a')
  })

  test('no raw HTML, no style of a table’s columns, one heading of the page', () => {
    expect(renderMarkdown('<script>x</script><b style="x">y</b>')).not.toMatch(/<(script|b)\b/)
    const table = renderMarkdown('|a|b|\n|:-:|--:|\n|1|2|')
    expect(table).toContain('<td>1</td>')
    expect(table).not.toContain('style')
    expect(renderMarkdown('# 大\n\n## 中')).toBe('<h2>大</h2>\n<h2>中</h2>\n')
  })

  test('whatever is typed: only these tags, and no attribute beyond theirs', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '![',
      '](',
      ')',
      '[',
      ']',
      '#',
      '`',
      '\n',
      '\n\n',
      '|',
      '-',
      '*',
      '&lt;',
      '/images/7.webp',
      'javascript:',
      'https://a.b',
      'onerror=',
      'script',
      'style=',
      'x',
      ' ',
    )
    const text = fc.array(fc.oneof({ weight: 5, arbitrary: bits }, fc.string({ maxLength: 5 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, parts => {
        for (const [tag] of renderMarkdown(parts.join(''), IMAGES).matchAll(/<[^>]*>/g))
          expect(tag).toMatch(
            /^<(\/?(p|h[2-6]|ul|ol|li|em|strong|s|code|pre|blockquote|table|thead|tbody|tr|th|td|a)|br|hr|ol start="\d+"|a href="[^"]*"( title="[^"]*")?( rel="noopener noreferrer")?|code class="language-[^"]*"|img src="\/images\/7\.webp" width="800" height="600" alt="[^"]*" loading="lazy")>$/,
          )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('what whoever types it is told', () => {
  test.each([
    ['<script>alert(1)</script>', '不能写网页代码'],
    ['字<b style="color:red">红</b>', '不能写网页代码'],
    ['<style>p{}</style>', '不能写网页代码'],
    ['<img src=x onerror=alert(1)>', '不能写网页代码'],
    ['![外](https://example.com/a.png)', '图片要先上传到这里'],
    ['![外][r]\n\n[r]: data:image/png;base64,AA', '图片要先上传到这里'],
    ['![](/images/7.webp)', '图片要写文字说明'],
    ['[点](javascript:alert(1))', '链接只能是'],
    ['[点](//evil.example)', '链接只能是'],
  ])('%s', (text, said) => expect(findMarkdownFaults(text).join()).toContain(said))

  test('plain words with signs in them are no fault', () => {
    const text =
      '# 题\n\n1 < 2，a > b，~~旧~~ **新** `<b>`\n\n![城](/images/7.webp)\n\n[网](https://a.cn/?a=1&b=2)'
    expect(findMarkdownFaults(text)).toEqual([])
    expect(findImageIds(`${text}\n![又](/images/7.webp)![二](/images/9.webp)`)).toEqual([7, 9])
  })

  test('it stands at the field', () => {
    const read = articleSchema.safeParse({
      areaId: 1,
      columnId: 1,
      slug: 'a',
      title: 'a',
      summary: 'a',
      body: '<i>x</i>',
      position: 0,
    })
    expect(read.error!.issues.map(({ path, message }) => [path, message])).toEqual([
      [['body'], '不能写网页代码：“<i>”'],
      [['body'], '不能写网页代码：“</i>”'],
    ])
  })

  test('the articles that come with the product pass', () => {
    const home = 'prisma/seed/data/articles'
    for (const name of readdirSync(home))
      expect([name, findMarkdownFaults(readFileSync(`${home}/${name}`, 'utf8'))]).toEqual([name, []])
  })
})

test('names of pictures are ids and nothing else', () => {
  expect(['7.webp', '2147483647.webp'].map(readImageName)).toEqual([7, 2147483647])
  for (const name of [
    '0.webp',
    '07.webp',
    '-1.webp',
    '7.png',
    '7',
    '2147483648.webp',
    '99999999999.webp',
    '7.webp/..',
    ' 7.webp',
  ])
    expect(readImageName(name)).toBeNull()
})
