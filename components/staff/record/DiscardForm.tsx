'use client'
import { useRouter } from 'next/navigation'
import { discardProposal } from '@/app/staff/_record/actions'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import type { OpenRecord } from '@/lib/revision/form/open-record'

/** Gives an open proposal up. */
export function DiscardForm({ proposal }: { proposal: NonNullable<OpenRecord['proposal']> }) {
  const router = useRouter()
  return (
    <OneButtonForm
      action={discardProposal}
      hidden={{ revisionId: proposal.id, lock: proposal.lock }}
      button="放弃修改"
      text="居民看到的不变。这份修改留在“审核”的“放弃的”里，以后还能接着改。"
      onDone={() => router.refresh()}
    />
  )
}
