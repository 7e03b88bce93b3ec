'use client'
import {
  Button,
  type ButtonProps,
  Checkbox,
  NativeSelect,
  PasswordInput,
  Textarea,
  TextInput,
} from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import type { Reader } from '@/lib/system/form/reading'
import { useFieldError, usePending, useStartText } from './context'
import classes from './fields.module.css'
import { withMended } from './Mended'
import { readLines, readWords, useMended } from './use-mended'
import { useRuns } from './use-runs'

type Common = {
  name: string
  label: string
  /** What it starts with, where that is not what the form has under its name. */
  value?: string
  description?: ReactNode
  required?: boolean
}

/** Props every field shares: an error stands at the field and is announced with it. */
function useField({ name, label, value, description, required }: Common) {
  const start = useStartText(name)
  const error = useFieldError(name)
  return {
    name,
    label,
    description,
    defaultValue: value ?? start,
    error,
    required,
    'aria-invalid': error ? (true as const) : undefined,
    withAsterisk: required,
  }
}

/** The same of a field that is typed into: when it is left, what is certain is mended and the rest is said at it. */
function useTypedField(common: Common, read: Reader) {
  const field = useField(common)
  const { error, mended, handlers } = useMended(common.name, read)
  return {
    ...field,
    ...handlers,
    error,
    'aria-invalid': error ? (true as const) : undefined,
    inputContainer: withMended(mended),
  }
}

type Input = Common & {
  /** What the field means; words when left out. Not a function made anew at each drawing. */
  reads?: Reader
  /** Stands in the field, at its end. */
  rightSection?: ReactNode
} & Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'placeholder' | 'maxLength' | 'autoFocus'
  >

export function TextField({
  type,
  inputMode,
  autoComplete = 'off',
  placeholder,
  maxLength,
  autoFocus,
  reads = readWords,
  rightSection,
  ...common
}: Input) {
  return (
    <TextInput
      {...useTypedField(common, reads)}
      {...{ type, inputMode, autoComplete, placeholder, maxLength, autoFocus, rightSection }}
    />
  )
}

export function PasswordField({ autoComplete, ...common }: Common & { autoComplete: string }) {
  return (
    <PasswordInput
      {...useField(common)}
      autoComplete={autoComplete}
      maxLength={200}
      visibilityToggleButtonProps={{ 'aria-label': '显示或隐藏密码' }}
    />
  )
}

export function TextAreaField({
  rows = 3,
  maxLength,
  ...common
}: Common & { rows?: number; maxLength?: number }) {
  return (
    <Textarea
      {...useTypedField(common, readLines)}
      minRows={rows}
      maxRows={30}
      autosize
      maxLength={maxLength}
    />
  )
}

export type Choice = { value: string; label: string }

/** Choices under a heading of their own. */
export type ChoiceGroup = { group: string; items: Choice[] }

type Select = Common & { choices: (Choice | ChoiceGroup)[]; onChange?: (value: string) => void }

export function SelectField({ choices, onChange, ...common }: Select) {
  return (
    <NativeSelect
      {...useField(common)}
      data={choices}
      onChange={event => onChange?.(event.currentTarget.value)}
    />
  )
}

export function CheckboxField({ checked, ...common }: Omit<Common, 'value'> & { checked?: boolean }) {
  const { defaultValue, withAsterisk: _, ...field } = useField(common)
  return <Checkbox {...field} value="on" defaultChecked={checked ?? defaultValue === 'on'} />
}

type SubmitProps = ButtonProps & { intent?: string; children: ReactNode; formAction?: never }

/**
 * A button that submits; with several, `intent` says which was pressed. While the form is under way it keeps the
 * focus, which a disabled one would lose to the page.
 */
export function SubmitButton({ intent, children, ...rest }: SubmitProps) {
  const pending = usePending()
  const runs = useRuns()
  return (
    <Button
      type="submit"
      name={intent ? 'intent' : undefined}
      value={intent}
      aria-disabled={pending || undefined}
      mod={{ busy: pending }}
      className={classes.submit}
      {...rest}
      disabled={!runs || rest.disabled}
    >
      {children}
    </Button>
  )
}
