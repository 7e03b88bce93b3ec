import { Text } from '@mantine/core'
import { type Column, DataTable } from '@/components/staff/table/DataTable'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { type StickerText, sayPhone } from '@/lib/paper/reprint/sticker-texts'
import { nameSome } from '@/lib/system/format/name-some'

/** Each village may have numbers of its own: so many are shown, the rest are counted. */
const SHOWN = 100
/** So many places are named. */
const NAMED = 5

const COLUMNS: Column<StickerText>[] = [
  { label: '项目', render: ({ line }) => line },
  { label: '卡上的号码', render: ({ before }) => before.map(formatPhoneNumber).join('、') },
  {
    label: '更正贴上写',
    render: ({ phones }) => (
      <div>
        {phones.map(phone => (
          <div key={sayPhone(phone)}>{sayPhone(phone)}</div>
        ))}
      </div>
    ),
  },
  { label: '几张', render: ({ copies }) => `${copies}张` },
  { label: '贴在', render: ({ places }) => nameSome(places, NAMED, '次印刷') },
]

/** What stickers say, over what, and where they go. */
export function StickerTexts({ texts }: { texts: StickerText[] }) {
  return (
    <>
      <DataTable
        caption="更正贴上写什么"
        columns={COLUMNS}
        rows={texts.slice(0, SHOWN)}
        keyOf={({ line, before, phones }) => JSON.stringify([line, before, phones])}
        empty="没有。"
      />
      {texts.length > SHOWN && (
        <Text mt="sm">
          只列出张数最多的{SHOWN}种，另有{texts.length - SHOWN}种。
        </Text>
      )}
    </>
  )
}
