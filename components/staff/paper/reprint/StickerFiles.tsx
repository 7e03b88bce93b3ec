import { Anchor, List, ListItem, Text } from '@mantine/core'
import { TextLink } from '@/components/staff/page/TextLink'
import type { StickerFile } from '@/lib/paper/reprint/stickers'
import { countLabels, STOCKS } from '@/lib/paper/sheet/label-stock'

type Props = {
  files: StickerFile[]
  editionIds: number[]
  /** Something changed that no sticker mends. */
  isUnmended: boolean
}

function hrefOf(stock: string, editionIds: number[]): string {
  const asked = new URLSearchParams([['stock', stock], ...editionIds.map(id => ['edition', String(id)])])
  return `/staff/reprints/stickers/file?${asked}`
}

/** A file for each stock of labels: a full sheet has no room to say which it is. */
export function StickerFiles({ files, editionIds, isUnmended }: Props) {
  if (files.length === 0)
    return (
      <Text>
        {isUnmended
          ? '没有能贴的：变了的几项都贴不了，为什么写在下面，要重印。'
          : '没有要贴的：这些卡的表格里没有电话和时间变了，或者已经换发、贴好了。别的变化要重印。'}
        <TextLink href="/staff/reprints" underline="always">
          回到“要重印的”
        </TextLink>
      </Text>
    )
  return (
    <>
      <List aria-label="更正贴的文件" spacing="xs">
        {files.map(({ stock, sheets, copies }) => (
          <ListItem key={stock}>
            <Anchor href={hrefOf(stock, editionIds)} target="_blank">
              {`A4不干胶标签 ${STOCKS[stock].title}：${sheets}张标签纸，${copies}张更正贴`}
            </Anchor>
            <Text size="sm">
              买“A4，每张{countLabels(STOCKS[stock])}枚，{STOCKS[stock].width}×{STOCKS[stock].height}
              毫米”的标签纸。打印时选实际大小（100%），先用白纸打一张，叠在标签纸上对着光看齐不齐。
            </Text>
          </ListItem>
        ))}
      </List>
      <Text mt="md">
        每张更正贴沿虚线剪下，正好盖住旧号码，不盖别的字。贴好以后，到每一次印次里登记“已贴更正贴”几份，那几份就不再算过时；卡上的内容再变了，它们会自己回到“要重印的”里。
      </Text>
    </>
  )
}
