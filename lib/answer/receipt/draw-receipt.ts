import 'server-only'
import { formatCaseNumber } from '@/lib/answer/case/number'
import type { OwnCase } from '@/lib/answer/case/read-case'
import { titleCase } from '@/lib/answer/case/say-case'
import { setType } from '@/lib/paper/press/press'
import { formatDate } from '@/lib/system/clock/shanghai'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { findQrModules, listRects } from '@/lib/system/format/qr-modules'

/** Pixels of its width. */
const WIDTH = 800

/**
 * The picture that is kept of a case: its number, large, and the code that opens it.
 * @throws QueueFull, PressFailed as `setType`
 */
export async function drawReceipt(own: OwnCase): Promise<Uint8Array<ArrayBuffer>> {
  const { size, rects } = findQrModules(toPublicUrl(`/s/${own.number}`).toUpperCase())
  const slip = {
    area: own.area.name,
    number: formatCaseNumber(own.number),
    title: titleCase(own),
    day: formatDate(own.receivedAt),
    code: { size, rects: listRects({ rects }) },
  }
  const inputs = { slip: JSON.stringify(slip) }
  const job = { template: 'receipt-1', inputs, output: 'png', pngWidth: WIDTH } as const
  const set = await setType({ ...job, finish: 'office', isLarge: false }, 'public')
  if (!set.ok) throw new Error('unreachable: the picture has no lines that may not fit')
  return Uint8Array.from(set.bytes)
}
