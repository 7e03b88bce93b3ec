import { Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { PageTitle } from '@/components/staff/PageTitle'
import { toAreaChoices } from '@/components/staff/people/choices'
import { PersonForms } from '@/components/staff/people/PersonForms'
import { getPerson, listAreaChoices } from '@/lib/staff/people'
import { oneSchema } from '@/lib/staff/staff-form'
import { guardPage, requirePageActor } from '../../_action/page-actor'

export const metadata: Metadata = { title: '管理账号' }

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requirePageActor()
  const asked = oneSchema.safeParse(await params)
  if (!asked.success) notFound()
  const person = await guardPage(() => getPerson(actor, asked.data.id))
  if (!person) notFound()
  if (person.id === actor.id) redirect('/staff/account')
  const areas = await guardPage(() => listAreaChoices(actor, person.area.id))
  return (
    <>
      <PageTitle title={person.name} />
      <Text mb="lg">{person.email}</Text>
      <PersonForms person={person} areas={toAreaChoices(areas)} />
    </>
  )
}
