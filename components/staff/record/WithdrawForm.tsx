'use client'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { withdrawRecord } from '@/app/staff/_record/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { OpenRecord } from '@/lib/revision/form/open-record'

type Props = {
  record: OpenRecord
  recordId: number
  text: string
  /** What is taken away, on the button. */
  what?: string
  /** What else a withdrawal asks. */
  children?: ReactNode
}

/** Takes a record away, or proposes to. */
export function WithdrawForm({ record, recordId, text, what = '这一条', children }: Props) {
  const { kind, seen, mayPublish } = record
  const hidden = { recordKind: kind, recordId, seen }
  return (
    <StaffForm action={withdrawRecord} hidden={hidden}>
      <Text>{text}</Text>
      {children}
      <div>
        <SubmitButton variant="default" intent={mayPublish ? 'publish' : 'submit'}>
          {`${mayPublish ? '' : '提议'}撤下${what}`}
        </SubmitButton>
      </div>
    </StaffForm>
  )
}
