import type { Layout } from '@/lib/paper/sheet/layouts'

/** A way to print or keep a card: its file behind the area's address, and the layout that has to have room for it. */
type Print = { file: string; name: string; needs: Layout }

const PRINTS: Print[] = [
  { file: 'card.pdf', name: '打印一张（A5，双面）', needs: 'a5' },
  { file: 'card.pdf?layout=a4-2up', name: 'A4纸印两张，双面，中间裁开', needs: 'a5' },
  { file: 'card.pdf?layout=large', name: '大字版（A4），给眼神不好的人', needs: 'large' },
  { file: 'card.pdf?layout=poster-a4', name: '贴墙上的（A4，横着）', needs: 'poster-a4' },
  { file: 'card.pdf?layout=poster-a3', name: '贴墙上的（A3，横着）', needs: 'poster-a3' },
  { file: 'card.png', name: '存成图片，发到微信', needs: 'a5' },
]

/** The ways that are open to a card. @param layouts those that have room for it */
export function listPrints(layouts: readonly Layout[]): Print[] {
  return PRINTS.filter(({ needs }) => layouts.includes(needs))
}
