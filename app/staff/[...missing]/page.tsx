import { notFound } from 'next/navigation'
import { requirePageActor } from '@/app/staff/_action/page-actor'

/** Every address of the app that is no page. */
export default async function MissingPage() {
  await requirePageActor()
  notFound()
}
