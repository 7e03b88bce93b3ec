import { readForm } from '@/app/(resident)/_form/read-form'
import { RatingView } from '@/components/resident/say/RatingView'
import { ratingForm } from '@/lib/answer/case/case-form'
import { listLines, toAboutLine } from '@/lib/answer/case/find-line'
import type { KindPage, SayPage } from './kind-page'

const findLine = ({ card, about }: SayPage) =>
  listLines(card).find(({ serviceId }) => serviceId === about.line)

export const ratingPage: KindPage = {
  render: (page, token, state) => (
    <RatingView
      {...page}
      token={token}
      state={state}
      found={findLine(page) ?? null}
      lines={listLines(page.card)}
    />
  ),
  read: (page, fields) => {
    const found = findLine(page)
    if (!found) return { errors: {}, message: '这一项服务刚刚撤下了，请看看现在的。' }
    const form = readForm(ratingForm, fields)
    if ('errors' in form) return form
    return { said: { kind: 'RATING', about: toAboutLine(found), ...form.data } }
  },
}
