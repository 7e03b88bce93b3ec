import { Text } from '@mantine/core'
import type { StickerFile } from '@/lib/paper/reprint/stickers'
import { countLabels, STOCKS, type StockName } from '@/lib/paper/sheet/label-stock'

/** A4不干胶标签 3×8（66×33.9毫米）：10张标签纸，140张更正贴 */
export function nameFile({ stock, sheets, copies }: StickerFile): string {
  return `A4不干胶标签 ${STOCKS[stock].title}：${sheets}张标签纸，${copies}张更正贴`
}

/** Which labels to buy, and how they are printed. */
export function StockAdvice({ stock }: { stock: StockName }) {
  const { width, height } = STOCKS[stock]
  return (
    <Text size="sm">
      买“A4，每张{countLabels(STOCKS[stock])}枚，{width}×{height}
      毫米”的标签纸。打印时选实际大小（100%），先用白纸打一张，叠在标签纸上对着光看齐不齐。
    </Text>
  )
}
