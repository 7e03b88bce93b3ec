import { TextLink } from '@/components/staff/page/TextLink'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import type { StickerPaper, Unmended } from '@/lib/paper/reprint/stickers'

const PAPER_COLUMNS: Column<StickerPaper>[] = [
  { label: '地方', render: ({ area }) => area },
  {
    label: '印次',
    render: ({ editionId, number }) => (
      <TextLink href={`/staff/editions/${editionId}`}>第{number}次</TextLink>
    ),
  },
  { label: '还没贴的', render: ({ copies }) => `${copies}份` },
]

/** Whose copies are to be stuck over, each with the page where that is noted. */
export function StickerPapers({ papers }: { papers: StickerPaper[] }) {
  return (
    <DataTable
      caption="贴在哪些卡上"
      columns={PAPER_COLUMNS}
      rows={papers}
      keyOf={({ editionId }) => editionId}
      empty="没有。"
    />
  )
}

const UNMENDED_COLUMNS: Column<Unmended>[] = [
  { label: '卡', render: ({ place }) => place },
  { label: '哪一项', render: ({ line }) => line },
  { label: '为什么贴不了', render: ({ why }) => why },
]

/** What no sticker mends, and why. */
export function UnmendedTable({ unmended }: { unmended: Unmended[] }) {
  return (
    <DataTable
      caption="贴不了，要重印的"
      columns={UNMENDED_COLUMNS}
      rows={unmended}
      keyOf={({ place, line, why }) => `${place} ${line} ${why}`}
      empty="没有。"
    />
  )
}
