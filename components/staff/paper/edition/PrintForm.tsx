'use client'
import { Stack } from '@mantine/core'
import { useState } from 'react'
import type { StaffAction } from '@/app/staff/_action/staff-action'
import { CheckboxField, SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { copiesSchema } from '@/lib/paper/edition/edition-form'
import type { PrintLook } from '@/lib/paper/edition/preview-print'
import type { OverdueLine } from '@/lib/paper/edition/readiness'
import { readBy } from '@/lib/system/form/field'
import { OverdueChoices } from './OverdueChoices'
import { PrintLookForm } from './PrintLookForm'
import { UseFields } from './UseFields'

const readCopies = readBy(copiesSchema)

type Props = { areaId: number; overdue: OverdueLine[]; preview: StaffAction; print: StaffAction }

/** Use, copies and layout of one area's card; it is looked at before it is printed. */
export function PrintForm({ areaId, overdue, preview, print }: Props) {
  const [look, setLook] = useState<PrintLook | null>(null)
  return (
    <Stack>
      <StaffForm
        inline
        action={preview}
        values={{ use: 'HANDOUT', layout: 'a5', copies: '' }}
        hidden={{ areaId }}
        unsavedKey={`print-${areaId}`}
        actions={<SubmitButton variant={look ? 'default' : undefined}>预览</SubmitButton>}
        // What was looked at is no longer what is asked for.
        onTyped={() => setLook(null)}
        onDone={state => setLook(state.data as PrintLook)}
      >
        <UseFields />
        <TextField name="copies" label="份数" reads={readCopies} inputMode="numeric" required />
        <CheckboxField
          name="terse"
          label="放不下就不印说明"
          description="只印项目名称、号码和时间；说明还在手机页面上。"
        />
        <OverdueChoices lines={overdue} />
      </StaffForm>
      {look && <PrintLookForm key={look.seen + look.wish.copies} look={look} action={print} />}
    </Stack>
  )
}
