import { Text } from '@mantine/core'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { toAreaChoices } from '@/components/staff/staff/people/choices'
import { PersonForms } from '@/components/staff/staff/people/PersonForms'
import { getPerson, listAreaChoices } from '@/lib/staff/people/people'
import { oneSchema } from '@/lib/staff/people/staff-form'

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
