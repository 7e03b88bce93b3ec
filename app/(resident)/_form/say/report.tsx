import { readForm } from '@/app/(resident)/_form/read-form'
import { ReportView } from '@/components/resident/say/ReportView'
import { reportForm } from '@/lib/answer/case/case-form'
import { listPhones, toAboutPhone } from '@/lib/answer/case/find-line'
import type { KindPage, SayPage } from './kind-page'

const findPhone = ({ card, about }: SayPage) =>
  listPhones(card).find(({ phoneId }) => phoneId === about.phone)

export const reportPage: KindPage = {
  render: (page, token, state) => {
    const found = findPhone(page) ?? null
    const isGone = !found && page.about.phone !== undefined
    return (
      <ReportView
        {...page}
        token={token}
        state={state}
        found={found}
        phones={listPhones(page.card)}
        isGone={isGone}
      />
    )
  },
  read: (page, fields) => {
    const found = findPhone(page)
    // Between opening the page and the tap, somebody has mended it.
    if (!found) return { errors: {}, message: '这个号码刚刚换过了，请看看现在的。' }
    const form = readForm(reportForm, fields)
    if ('errors' in form) return form
    return { said: { kind: 'REPORT', about: toAboutPhone(found), way: form.data.way } }
  },
}
