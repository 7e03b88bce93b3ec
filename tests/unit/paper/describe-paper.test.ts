import { expect, test } from 'vitest'
import { describePaper } from '@/lib/paper/sheet/describe-paper'

test('paper, sides and scale are said of each format', () => {
  const scale = '打印时选“实际大小”或“100%”，不要选“适应页面”。'
  expect(describePaper('a5', 300, 2)).toEqual(['300份要用300张A5纸。', '双面打印，长边翻转。', scale])
  expect(describePaper('a4-2up', 301, 2)).toEqual([
    '301份要用151张A4纸（横放），印好从中间裁开。',
    '双面打印，短边翻转。',
    scale,
  ])
  expect(describePaper('poster-a3', 12, 1)).toEqual(['12份要用12张A3纸（横放）。', '单面打印。', scale])
  expect(describePaper('large', 10, 3)).toEqual(['10份要用20张A4纸。', '双面打印，长边翻转。', scale])
  expect(describePaper('shop-card', 5000, 2)[0]).toContain('不要缩放')
})
