'use client'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { withdrawRecord } from '@/app/staff/_record/actions'
import { SubmitButton } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { listPath } from '@/lib/record/paths'
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
    <StaffForm
      inline
      action={withdrawRecord}
      hidden={hidden}
      next={[{ href: `${listPath(kind)}?area=${record.area.id}`, label: '回列表' }]}
      actions={
        <SubmitButton variant="default" intent={mayPublish ? 'publish' : 'submit'}>
          {`${mayPublish ? '' : '提议'}撤下${what}`}
        </SubmitButton>
      }
    >
      <Text>{text}</Text>
      {children}
    </StaffForm>
  )
}
