'use client'
import { Text } from '@mantine/core'
import type { FormState } from '@/lib/system/form/form-state'
import { SubmitButton } from './fields'
import { StaffForm } from './StaffForm'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string | number>
  button: string
  text?: string
  onDone?: (state: FormState) => void
}

/** One thing to do to one record, with what it means. */
export function OneButtonForm({ action, hidden, button, text, onDone }: Props) {
  return (
    <StaffForm action={action} hidden={hidden} onDone={onDone}>
      {text && <Text>{text}</Text>}
      <div>
        <SubmitButton variant="default">{button}</SubmitButton>
      </div>
    </StaffForm>
  )
}
