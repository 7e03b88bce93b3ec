import type { Metadata } from 'next'
import { PageTitle } from '@/components/staff/PageTitle'
import { Panel } from '@/components/staff/Panel'
import { toAreaChoices } from '@/components/staff/people/choices'
import { InviteForm } from '@/components/staff/people/InviteForm'
import { listAreaChoices } from '@/lib/staff/people'
import { guardPage, requirePageActor } from '../../_action/page-actor'

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
