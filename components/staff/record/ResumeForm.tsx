'use client'
import { useRouter } from 'next/navigation'
import { restoreRecord } from '@/app/staff/_record/actions'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import type { RecordKind } from '@/lib/record/kinds'
import { recordPath } from '@/lib/record/paths'

type Props = { revisionId: number; kind: RecordKind; recordId: number; text?: string }

/** Makes a draft of what was given up of a record, and opens it. */
export function ResumeForm({ revisionId, kind, recordId, text }: Props) {
  const router = useRouter()
  return (
    <OneButtonForm
      action={restoreRecord}
      hidden={{ revisionId, side: 'after', intent: 'draft' }}
      button="接着改"
      text={text}
      onDone={() => router.push(recordPath(kind, recordId))}
    />
  )
}
