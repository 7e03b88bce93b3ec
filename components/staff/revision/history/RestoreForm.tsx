'use client'
import { restoreRecord } from '@/app/staff/_record/actions'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'

type Props = {
  revisionId: number
  side: 'before' | 'after'
  intent: 'submit' | 'publish'
  button: string
}

/** Makes a record say again what it said. */
export function RestoreForm({ revisionId, side, intent, button }: Props) {
  return <OneButtonForm action={restoreRecord} hidden={{ revisionId, side, intent }} button={button} />
}
