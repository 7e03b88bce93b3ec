'use client'
import { useRouter } from 'next/navigation'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { copiesSchema } from '@/lib/paper/edition/edition-form'
import type { OverdueLine } from '@/lib/paper/edition/readiness'
import { readBy } from '@/lib/system/form/field'
import { OverdueChoices } from './OverdueChoices'
import { UseFields } from './UseFields'

const readCopies = readBy(copiesSchema)

type Props = { areaId: number; overdue: OverdueLine[]; action: StaffAction }

/** Use, copies and layout of one area's card; what it makes opens at once. */
export function PrintForm({ areaId, overdue, action }: Props) {
  const router = useRouter()
  return (
    <StaffForm
      action={action}
      values={{ use: 'HANDOUT', layout: 'a5', copies: '' }}
      hidden={{ areaId }}
      unsavedKey={`print-${areaId}`}
      actions={<SubmitButton>印这张卡</SubmitButton>}
      onDone={state => router.push(`/staff/editions/${(state.data as { editionId: number }).editionId}`)}
    >
      <UseFields />
      <TextField name="copies" label="份数" reads={readCopies} inputMode="numeric" required />
      <OverdueChoices lines={overdue} />
    </StaffForm>
  )
}
