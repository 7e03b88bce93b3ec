import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { Panel } from '@/components/staff/page/Panel'
import { toAreaChoices } from '@/components/staff/staff/people/choices'
import { InviteForm } from '@/components/staff/staff/people/InviteForm'
import { listAreaChoices } from '@/lib/staff/people/people'

export const metadata: Metadata = { title: '邀请同事' }

export default async function InvitePage() {
  const actor = await requirePageActor()
  const areas = await guardPage(() => listAreaChoices(actor))
  return (
    <>
      <PageTitle title="邀请同事" />
      <Panel narrow="left">
        <InviteForm areas={toAreaChoices(areas)} />
      </Panel>
    </>
  )
}
