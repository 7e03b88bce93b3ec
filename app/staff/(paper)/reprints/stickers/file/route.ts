import { readId } from '@/app/staff/_action/area-param'
import { answerStaffPdf, say } from '@/app/staff/_action/staff-file'
import { MOST_EDITIONS, MOST_STICKERS, makeStickers } from '@/lib/paper/reprint/stickers'
import { STOCK_NAMES, STOCKS } from '@/lib/paper/sheet/label-stock'
import { now } from '@/lib/system/clock/clock'
import { formatDate } from '@/lib/system/clock/shanghai'

const WHY_NOT = {
  nothing: '没有要贴的：这些卡用不着这种标签的更正贴，或者已经换发、贴好了。',
  'too-many': `一次最多打${MOST_STICKERS}张更正贴，请少勾几行，分几次打。`,
}

/** Correction stickers for editions named in the address, as label sheets of the stock that it names. */
export async function GET(request: Request) {
  const { searchParams } = new URL(request.url)
  const named = searchParams.getAll('edition').slice(0, MOST_EDITIONS)
  const ids = named.map(readId).filter(id => id !== null)
  const stock = STOCK_NAMES.find(name => name === searchParams.get('stock'))
  return answerStaffPdf(`mingbaika-stickers-${stock ?? 'none'}.pdf`, async actor => {
    const made = stock ? await makeStickers(actor, ids, stock) : ({ status: 'nothing' } as const)
    if (made.status !== 'made') return say(422, WHY_NOT[made.status])
    const { title } = STOCKS[made.file.stock]
    return { bytes: made.pdf, title: `更正贴-标签${title}-${formatDate(now())}` }
  })
}
