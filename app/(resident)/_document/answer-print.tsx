import 'server-only'
import { OverflowView } from '@/components/resident/OverflowView'
import { writeFileTitle } from '@/lib/paper/sheet/file-title'
import type { Layout } from '@/lib/paper/sheet/layouts'
import type { Overflow } from '@/lib/paper/sheet/overflow'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { formatDate } from '@/lib/system/clock/shanghai'
import { answerDocument } from './answer'
import { type AreaRequest, leadOn } from './area-route'
import { listRoomy } from './find-room'
import { layHomeCard, loadCard } from './load-card'

type Printed = { ok: true; bytes: Uint8Array } | { ok: false; overflow: Overflow }

type Print = {
  /** Canonical, with every choice that changes the file. */
  address: string
  type: string
  /** What the file is called where Chinese cannot be written. */
  name: string
  layout: Layout
  /** Of a picture: which side, where it is not the front. */
  side?: string
  print: (sheet: Sheet) => Promise<Printed>
}

/**
 * Answers a print of an area's card: the file, or a page that says what can be had instead. Leads on where the
 * area was withdrawn. Kept like any document; the paper bears its day, so it holds for that day.
 */
export function answerPrint(
  request: Request,
  area: AreaRequest,
  { address, type, name, layout, side, print }: Print,
): Promise<Response> {
  return answerDocument(request, {
    address,
    subject: { area: area.code },
    load: async now => {
      const onward = await leadOn(area)
      if (onward) return { leadTo: onward }
      const card = await loadCard(area.code, now)
      if (!card) return null
      return {
        press: async () => {
          const { sheet, validUntil } = await layHomeCard(card, now)
          const set = await print(sheet)
          if (set.ok) {
            const title = writeFileTitle(card.words.place, layout, [side, formatDate(now)])
            return { bytes: set.bytes, file: { type, name, title }, validUntil }
          }
          const layouts = await listRoomy(card, now, { [layout]: false })
          const view = <OverflowView area={card.area} overflow={set.overflow} layouts={layouts} big={false} />
          return { view, validUntil, status: 422 }
        },
      }
    },
  })
}
