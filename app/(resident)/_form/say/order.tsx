import { readForm } from '@/app/(resident)/_form/read-form'
import { OrderView } from '@/components/resident/say/OrderView'
import { orderForm } from '@/lib/answer/case/case-form'
import { listOffers } from '@/lib/answer/case/list-offers'
import { shanghaiParts } from '@/lib/system/clock/shanghai'
import type { KindPage, SayPage } from './kind-page'

const listFor = ({ area, card, now }: SayPage) => listOffers([area, ...area.ancestors], card, now)

export const orderPage: KindPage = {
  render: async (page, token, state) => (
    <OrderView {...page} token={token} state={state} offers={await listFor(page)} />
  ),
  read: async (page, fields) => {
    const form = readForm(orderForm(shanghaiParts(page.now).dayNumber), fields)
    if ('errors' in form) return form
    const { wish, day: wantedOn, part: wantedPart, text, contact: phone } = form.data
    const { projects, services } = await listFor(page)
    const offer = [...projects, ...services].find(({ value }) => value === wish)
    if (!offer) return { errors: { wish: '这一项刚刚撤下了，请另选一项' } }
    const { projectId, line: about, ownerId, name } = offer
    // The number is asked for so that whoever comes can ring: that is what it was given for.
    const contact = { phone, sharesPhone: true }
    return {
      said: { kind: 'ORDER', projectId, about, ownerId, wish: name, wantedOn, wantedPart, text, ...contact },
    }
  },
}
