import { Anchor, List, ListItem, Text } from '@mantine/core'
import { TextLink } from '@/components/staff/page/TextLink'
import type { StickerFile, StickerPlan } from '@/lib/paper/reprint/stickers'
import { StickerForm } from './StickerForm'
import { nameFile, StockAdvice } from './StickerStock'

type Props = { plan: StickerPlan; editionIds: number[] }

function hrefOf(stock: string, editionIds: number[]): string {
  const asked = new URLSearchParams([['stock', stock], ...editionIds.map(id => ['edition', String(id)])])
  return `/staff/reprints/stickers/file?${asked}`
}

function FileLinks({ files, editionIds }: { files: StickerFile[]; editionIds: number[] }) {
  return (
    <List aria-label="更正贴的文件" spacing="xs">
      {files.map(file => (
        <ListItem key={file.stock}>
          <Anchor href={hrefOf(file.stock, editionIds)} target="_blank">
            {nameFile(file)}
          </Anchor>
          <StockAdvice stock={file.stock} />
        </ListItem>
      ))}
    </List>
  )
}

/**
 * A file for each stock of labels: a full sheet has no room to say which it is. Where numbers wait to be rung, the files
 * are asked for by a form.
 */
export function StickerFiles({ plan: { files, waits, unmended }, editionIds }: Props) {
  if (files.length === 0)
    return (
      <Text>
        {unmended.length > 0
          ? '没有能贴的：变了的几项都贴不了，为什么写在下面，要重印。'
          : '没有要贴的：这些卡的表格里没有电话和时间变了，或者已经换发、贴好了。别的变化要重印。'}
        <TextLink href="/staff/reprints" underline="always">
          回到“要重印的”
        </TextLink>
      </Text>
    )
  return (
    <>
      {waits.length > 0 ? (
        <StickerForm files={files} waits={waits} editionIds={editionIds} />
      ) : (
        <FileLinks files={files} editionIds={editionIds} />
      )}
      <Text mt="md">
        每张更正贴沿虚线剪下，正好盖住旧号码，不盖别的字。贴好以后，到每一次印次里登记“已贴更正贴”几份，那几份就不再算过时；卡上的内容再变了，它们会自己回到“要重印的”里。
      </Text>
    </>
  )
}
