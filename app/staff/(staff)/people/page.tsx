import { Title } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { InvitationsTable } from '@/components/staff/staff/people/InvitationsTable'
import { PeopleTable } from '@/components/staff/staff/people/PeopleTable'
import { listOpenInvitations, listPeople } from '@/lib/staff/people/people'

export const metadata: Metadata = { title: '账号' }

export default async function PeoplePage() {
  const actor = await requirePageActor()
  const people = await guardPage(() => listPeople(actor))
  const invitations = await guardPage(() => listOpenInvitations(actor))
  return (
    <>
      <PageTitle title="账号">
        <LinkButton href="/staff/people/invite">邀请同事</LinkButton>
      </PageTitle>
      <PeopleTable people={people} ownId={actor.id} />
      <Title order={2} size="h4" mt="xl" mb="sm">
        还没用的邀请
      </Title>
      <InvitationsTable invitations={invitations} />
    </>
  )
}
