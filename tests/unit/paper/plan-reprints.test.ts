import { expect, test } from 'vitest'
import { planReprints } from '@/lib/paper/reprint/plan-reprints'

const row = (layout: string, areaId: number, untrue: number, use: 'HANDOUT' | 'POSTER' = 'HANDOUT') => ({
  ...{ layout, untrue, use, isTerse: false },
  reprint: { areaId, name: '支农社区' },
})

test('each layout is a batch of its own, the most copies first', () => {
  const rows = [row('large', 1, 30), row('a5', 1, 200), row('a5', 2, 50), row('a5', 1, 20)]
  expect(planReprints(rows)).toEqual([
    {
      use: 'HANDOUT',
      layout: 'a5',
      copies: 270,
      isTerse: false,
      areas: [
        [1, 220],
        [2, 50],
      ],
    },
    { use: 'HANDOUT', layout: 'large', copies: 30, isTerse: false, areas: [[1, 30]] },
  ])
  const posters = ['poster-a4', 'poster-a3', 'shop-poster-a4'].map(layout => row(layout, 1, 5, 'POSTER'))
  expect(planReprints(posters).map(({ layout }) => layout)).toEqual([
    'poster-a4',
    'poster-a3',
    'shop-poster-a4',
  ])
  expect(planReprints([])).toEqual([])
})

test('what is printed no more is printed in what took its place', () => {
  const rows = [row('bleed', 1, 10), row('shop-card', 2, 5), row('a5', 1, 3, 'POSTER')]
  expect(planReprints(rows)).toMatchObject([
    { use: 'HANDOUT', layout: 'shop-card', copies: 15 },
    { use: 'POSTER', layout: 'poster-a4', copies: 3 },
  ])
})

test('where one was printed without what its services do, the batch is asked to leave it out again', () => {
  const rows = [row('a5', 1, 10), { ...row('a5', 2, 5), isTerse: true }, row('large', 1, 5)]
  expect(planReprints(rows)).toMatchObject([
    { layout: 'a5', isTerse: true },
    { layout: 'large', isTerse: false },
  ])
})
