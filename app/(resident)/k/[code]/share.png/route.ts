import { answerDocument } from '@/app/(resident)/_document/answer'
import { leadOn, withArea } from '@/app/(resident)/_document/area-route'
import { getArea } from '@/lib/directory/area/areas'
import { drawSharePicture } from '@/lib/paper/sheet/share'

export {
  refuseMethod as DELETE,
  refuseMethod as PATCH,
  refuseMethod as POST,
  refuseMethod as PUT,
} from '@/app/(resident)/_document/refuse'

/** The square picture that stands beside an area's address where it is passed on. */
export const GET = withArea('/share.png', (request, asked) =>
  answerDocument(request, {
    address: `/k/${asked.code}/share.png`,
    subject: { area: asked.code },
    load: async () => {
      const onward = await leadOn(asked)
      if (onward) return { leadTo: onward }
      const area = await getArea(asked.code)
      if (!area) return null
      const file = { type: 'image/png', name: `mingbaika-${area.code}.png` }
      return {
        press: async () => ({ bytes: await drawSharePicture(area, 'public'), file, validUntil: null }),
      }
    },
  }),
)
