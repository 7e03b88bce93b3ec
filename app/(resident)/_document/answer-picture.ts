import 'server-only'
import { drawSheetPng } from '@/lib/paper/sheet/typeset'
import { answerPrint } from './answer-print'
import { withArea } from './area-route'

const NAMES = { front: 'card.png', back: 'card-back.png' }

/** The route of one side of an area's card as a picture. */
export function answerPicture(side: 'front' | 'back') {
  const rest = NAMES[side]
  return withArea(`/${rest}`, (request, area) =>
    answerPrint(request, area, {
      address: `/k/${area.code}/${rest}`,
      type: 'image/png',
      name: `mingbaika-${area.code}${side === 'back' ? '-back' : ''}.png`,
      layout: 'a5',
      side: side === 'back' ? '背面' : undefined,
      print: async sheet => {
        const drawn = await drawSheetPng(sheet, 'public', side)
        return drawn.ok ? { ok: true, bytes: drawn.png } : drawn
      },
    }),
  )
}
