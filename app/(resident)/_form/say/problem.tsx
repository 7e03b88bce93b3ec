import { readForm } from '@/app/(resident)/_form/read-form'
import { ProblemView } from '@/components/resident/say/ProblemView'
import { problemForm } from '@/lib/answer/case/case-form'
import type { KindPage } from './kind-page'

export const problemPage: KindPage = {
  render: (page, token, state) => <ProblemView {...page} token={token} state={state} />,
  read: ({ rules }, fields) => {
    const form = readForm(problemForm(rules.topics), fields)
    if ('errors' in form) return form
    const { contact: phone, shares: sharesPhone, urgent: isUrgent, ...said } = form.data
    return { said: { kind: 'PROBLEM', ...said, isUrgent, phone, sharesPhone } }
  },
}
