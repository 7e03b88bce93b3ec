import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ShareTags } from '@/components/resident/ShareTags'
import { shareArea, shareBelow, sharePortal, shareTold } from '@/components/resident/share'

vi.hoisted(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
  process.env.PUBLIC_URL = 'https://mbk.example.cn/'
})

const place = { code: 'GY-JS-ZN', name: '支农社区', kind: 'VILLAGE' as const }
const ancestors = [
  { name: '金山镇', kind: 'TOWN' as const },
  { name: '固阳县', kind: 'COUNTY' as const },
  { name: '包头市', kind: 'CITY' as const },
]
const area = { ...place, ancestors }

test('an area is described by its whole name and what its card offers, in its own words', () => {
  const share = shareArea(area, [{ name: '应急救援' }, { name: '12316农技' }, { name: '拉话话' }])
  expect(share).toEqual({
    path: '/k/GY-JS-ZN',
    description: '固阳县金山镇支农社区的志愿服务电话：应急救援、拉话话。打开就能拨。',
    picture: '/k/GY-JS-ZN/share.png',
  })
  expect(shareArea({ ...area, ancestors: [] }, []).description).toContain('支农社区的明白卡')
})

test('addresses are whole and belong to this site, with one slash', () => {
  const html = renderToStaticMarkup(createElement(ShareTags, { title: '明白卡', ...sharePortal() }))
  expect(html).toContain('<link rel="canonical" href="https://mbk.example.cn/"/>')
  expect(html).toContain('<meta property="og:image" content="https://mbk.example.cn/icon-512.png"/>')
  expect(html).toContain('<meta property="og:url" content="https://mbk.example.cn/"/>')
})

test('law: no text that is passed on has a telephone number in it, or is long', () => {
  const numbers = fc.constantFrom(
    '12345',
    '0472-8112301',
    '13804720011',
    '400-810-1234',
    '０４７２８１１２３０１',
  )
  const texts = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 120 }), numbers)
  fc.assert(
    fc.property(texts, ([words, number]) => {
      const { description } = shareTold(
        place,
        '/columns/x',
        `${words}，电话：${number}。`,
        '支农社区的栏目。',
      )
      expect(description).toBe('支农社区的栏目。')
      expect([...shareBelow(place, '/k/GY/card', words).description].length).toBeLessThanOrEqual(90)
    }),
  )
})

test('what staff wrote is passed on where it has no number; where it is empty our words are', () => {
  expect(shareTold(place, '/columns/x', ' 莜面\n和荞麦 ', '栏目。').description).toBe('莜面 和荞麦')
  for (const text of [null, '', ' '])
    expect(shareTold(place, '/columns/x', text, '栏目。').description).toBe('栏目。')
})
