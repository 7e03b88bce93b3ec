'use client'
import { Text } from '@mantine/core'
import type { FormLink, FormState } from '@/lib/system/form/form-state'
import { SubmitButton } from './fields'
import { StaffForm } from './StaffForm'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string | number>
  button: string
  text?: string
  next?: FormLink[]
  onDone?: (state: FormState) => void
}

/** One thing to do to one record, with what it means. */
export function OneButtonForm({ action, hidden, button, text, next, onDone }: Props) {
  return (
    <StaffForm
      inline
      action={action}
      hidden={hidden}
      next={next}
      onDone={onDone}
      actions={<SubmitButton variant="default">{button}</SubmitButton>}
    >
      {text && <Text>{text}</Text>}
    </StaffForm>
  )
}
