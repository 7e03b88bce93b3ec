import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf, say } from '@/app/staff/_action/staff-file'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { makeStickers } from '@/lib/paper/reprint/make-stickers'
import type { StickerWait } from '@/lib/paper/reprint/sticker-waits'
import { MOST_EDITIONS, MOST_STICKERS } from '@/lib/paper/reprint/stickers'
import { STOCK_NAMES, STOCKS } from '@/lib/paper/sheet/label-stock'
import { now } from '@/lib/system/clock/clock'
import { formatDate } from '@/lib/system/clock/shanghai'
import { nameSome } from '@/lib/system/format/name-some'

const WHY_NOT = {
  nothing: '没有要贴的：这些卡用不着这种标签的更正贴，或者已经换发、贴好了。',
  'too-many': `一次最多打${MOST_STICKERS}张更正贴，请少勾几行，分几次打。`,
}

/** So many numbers are named, the rest are counted. */
const NAMED = 5

function sayWaiting(lines: StickerWait[]): string {
  const said = lines.map(({ name, numbers }) => {
    const shown = numbers.map(({ number }) => formatPhoneNumber(number))
    return `${name}（${nameSome(shown, NAMED, '个号码')}）`
  })
  return `没有打：这些号码过期没核验：${said.join('；')}。先核验，或者回到更正贴那一页勾选改印别的号码。`
}

/**
 * Correction stickers for editions named in the address, as label sheets of the stock that it names; lines that it names
 * are printed without the numbers that wait to be rung.
 */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const readIds = (name: string) =>
    searchParams
      .getAll(name)
      .slice(0, MOST_EDITIONS)
      .map(readId)
      .filter(id => id !== null)
  const ids = readIds('edition')
  const fallbacks = new Set(readIds('fallbacks'))
  const stock = STOCK_NAMES.find(name => name === searchParams.get('stock'))
  return answerStaffPdf(`mingbaika-stickers-${stock ?? 'none'}.pdf`, async actor => {
    const made = stock ? await makeStickers(actor, ids, stock, fallbacks) : ({ status: 'nothing' } as const)
    if (made.status === 'waiting') return say(422, sayWaiting(made.lines))
    if (made.status !== 'made') return say(422, WHY_NOT[made.status])
    const { title } = STOCKS[made.file.stock]
    return { bytes: made.pdf, title: `更正贴-标签${title}-${formatDate(now())}` }
  })
}
