import { readForm } from '@/app/(resident)/_form/read-form'
import { OpinionView } from '@/components/resident/say/OpinionView'
import { opinionForm } from '@/lib/answer/case/case-form'
import { listLines, toAboutLine } from '@/lib/answer/case/find-line'
import type { KindPage, SayPage } from './kind-page'

const findLine = ({ card, about }: SayPage) =>
  listLines(card).find(({ serviceId }) => serviceId === about.line) ?? null

export const opinionPage: KindPage = {
  render: (page, token, state) => (
    <OpinionView {...page} token={token} state={state} found={findLine(page)} />
  ),
  read: (page, fields) => {
    const form = readForm(opinionForm, fields)
    if ('errors' in form) return form
    const found = findLine(page)
    const { text, contact: phone, shares: sharesPhone } = form.data
    return { said: { kind: 'OPINION', about: found && toAboutLine(found), text, phone, sharesPhone } }
  },
}
