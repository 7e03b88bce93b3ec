import { expect, test } from 'vitest'
import { batchForm } from '@/lib/paper/batch/batch-form'
import { batchPlanSchema } from '@/lib/paper/batch/batch-plan'
import { LAYOUT_CHOICES, printForm } from '@/lib/paper/edition/edition-form'
import { LAYOUTS, listLayouts } from '@/lib/paper/sheet/layouts'

test('each layout belongs to one use, and each use is offered its own', () => {
  expect([...listLayouts('HANDOUT'), ...listLayouts('POSTER')].sort()).toEqual([...LAYOUTS].sort())
  expect(LAYOUT_CHOICES.POSTER.map(({ value }) => value)).toEqual([
    'poster-a4',
    'poster-a3',
    'shop-poster-a4',
    'shop-poster-a3',
  ])
  expect(LAYOUT_CHOICES.HANDOUT[0]?.value).toBe('a5')
})

test('a layout that is not of the use is refused at its field, with words, one by one and in a batch', () => {
  const single = { areaId: '1', copies: '3', seen: 'a'.repeat(64) }
  const many = { title: '春', copies: '3', areas: [{ areaId: '1' }] }
  for (const layout of LAYOUTS)
    for (const use of ['HANDOUT', 'POSTER'] as const) {
      const fits = listLayouts(use).includes(layout)
      for (const found of [
        printForm.safeParse({ ...single, layout, use }),
        batchForm.safeParse({ ...many, layout, use }),
      ]) {
        expect([layout, use, found.success]).toEqual([layout, use, fits])
        if (!fits)
          expect(found.error?.issues).toMatchObject([
            { path: ['layout'], message: expect.stringContaining('楼道用海报') },
          ])
      }
    }
})

test('a batch begun before is taken up, whatever its layout was called', () => {
  const plan = { layout: 'bleed', use: 'HANDOUT', areas: [{ areaId: 1, copies: 2 }], fallbacks: [] }
  expect(batchPlanSchema.parse(plan).layout).toBe('shop-card')
})
