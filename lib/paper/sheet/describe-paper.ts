import { FORMATS, isForShop, type Layout } from './layouts'

const NAMED_PAPERS: Record<string, string> = {
  '148×210': 'A5纸',
  '210×297': 'A4纸',
  '297×210': 'A4纸（横放）',
  '420×297': 'A3纸（横放）',
}

/** What a sheet of paper is called in a shop. */
export function namePaper(layout: Layout): string {
  const size = FORMATS[layout].paper.join('×')
  return NAMED_PAPERS[size] ?? `${size}毫米的纸`
}

/** Sheets of paper for so many copies of one card. @param pages sides that one copy takes */
export function countPaper(layout: Layout, copies: number, pages: number): number {
  const { onSheet, sides } = FORMATS[layout]
  const each = sides === 1 ? pages : Math.ceil(pages / 2)
  return Math.ceil(copies / onSheet) * each
}

/**
 * How a printer turns the paper so that the back stands upright behind its front: leaves that lie are turned over
 * their short edge, leaves that stand over their long one.
 */
export function describeSides(layout: Layout, pages: number): string {
  const { sides, paper } = FORMATS[layout]
  if (sides === 1 || pages === 1) return '单面打印'
  return paper[0] > paper[1] ? '双面打印，短边翻转' : '双面打印，长边翻转'
}

const SCALE = '打印时选“实际大小”或“100%”，不要选“适应页面”'

/**
 * How a file is to be printed, a sentence each: how much of which paper, its sides, its scale.
 * @param pages sides that one copy takes
 */
export function describePaper(layout: Layout, copies: number, pages: number): string[] {
  if (isForShop(layout))
    return [
      `交给印刷厂印${copies}份：文件带出血和裁切线，不要缩放。`,
      pages > 1 ? '第1页是正面，第2页是背面。' : '只有一面。',
    ]
  const cut = FORMATS[layout].onSheet > 1 ? '，印好从中间裁开' : ''
  return [
    `${copies}份要用${countPaper(layout, copies, pages)}张${namePaper(layout)}${cut}。`,
    `${describeSides(layout, pages)}。`,
    `${SCALE}。`,
  ]
}
