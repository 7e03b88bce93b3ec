import 'server-only'
import { OverflowView } from '@/components/resident/OverflowView'
import type { Overflow } from '@/lib/paper/sheet/overflow'
import type { Sheet } from '@/lib/paper/sheet/sheet'
import { answerDocument } from './answer'
import { type AreaRequest, leadOn } from './area-route'
import type { PrintFile } from './cache'
import { layHomeCard, loadCard } from './load-card'

type Printed = { ok: true; bytes: Uint8Array } | { ok: false; overflow: Overflow }

/**
 * Answers a print of an area's card: the file, or a page naming the lines that do not fit. Leads on where the
 * area was withdrawn. Kept like any document; the paper bears its day, so it holds for that day.
 * @param address canonical, with every choice that changes the file
 */
export function answerPrint(
  request: Request,
  area: AreaRequest,
  address: string,
  file: PrintFile,
  print: (sheet: Sheet) => Promise<Printed>,
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
          const printed = await print(sheet)
          if (printed.ok) return { bytes: printed.bytes, file, validUntil }
          const { overflow } = printed
          const view = <OverflowView area={card.area} overflow={overflow} rows={sheet.rows} big={false} />
          return { view, validUntil, status: 422 }
        },
      }
    },
  })
}
