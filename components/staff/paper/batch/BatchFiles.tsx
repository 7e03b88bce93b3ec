import { Anchor, List, ListItem, Text } from '@mantine/core'
import type { BatchDetail } from '@/lib/paper/batch/batches'
import { describeSides, namePaper } from '@/lib/paper/sheet/describe-paper'
import { isForShop, type Layout } from '@/lib/paper/sheet/layouts'

function advise(layout: string): string {
  if (layout === 'bleed' || isForShop(layout as Layout)) return '交给印刷厂，不要缩放。'
  const known = layout as Layout
  return `用${namePaper(known)}，${describeSides(known, 2)}。打印时选“实际大小”或“100%”，不要选“适应页面”。`
}

/** The files of a finished batch, and how to print them. */
export function BatchFiles({ batch }: { batch: BatchDetail & { isRepeated: boolean } }) {
  const { id, files, layout, isRepeated } = batch
  return (
    <>
      <Text mb="xs">
        {advise(layout)}
        {isRepeated
          ? '每张卡已经按份数重复，整个文件打印一次就够了。'
          : '交接单上写着每个村是第几页、印几张。'}
      </Text>
      <List>
        {files.map(({ position, name, pages }) => (
          <ListItem key={position}>
            <Anchor href={`/staff/batches/${id}/file?file=${position + 1}`}>
              打开排好的文件{name && `“${name}”`}
              {pages !== null && `（${pages}页）`}
            </Anchor>
          </ListItem>
        ))}
      </List>
    </>
  )
}
