'use client'
import { Alert, Button, Group, Stack } from '@mantine/core'
import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react'
import { type FormState, IDLE } from '@/lib/system/form/form-state'
import { FormContext } from './context'
import { useUnsaved } from './use-unsaved'
import type { FormValues } from './values'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  action: Action
  /** What the fields start with, by their names. */
  values?: FormValues
  /** Fields nobody sees. */
  hidden?: Record<string, string | number>
  /** Names the record among what is kept on this machine; without it nothing is kept (passwords). */
  unsavedKey?: string
  /** Called once for each `done`. */
  onDone?: (state: FormState) => void
  /** Called with the form's element as it is typed into. */
  onTyped?: (form: HTMLFormElement) => void
  children: ReactNode | ((state: FormState, values: FormValues) => ReactNode)
  id?: string
}

/** The answer where none came. */
export const LOST: FormState = {
  status: 'failed',
  message: '网络断了，没有等到回信。填好的内容还在，连上网以后再点一次，不会办两遍。',
}

/**
 * Calls the action. A rejected call is a lost connection: said in the form, with everything kept. What is done is
 * told at once, not by an effect: the page that comes with the answer may already be without this form.
 */
function callAction(action: Action, onDone: (state: FormState) => void): Action {
  return async (previous, form) => {
    const state = await action(previous, form).catch(() => LOST)
    if (state.status === 'done') onDone(state)
    return state
  }
}

const COLORS = {
  done: 'green',
  conflict: 'orange',
  idle: 'gray',
  invalid: 'red',
  refused: 'red',
  failed: 'red',
}

/** Not randomUUID: an office may run this without a certificate, where browsers do not give it. */
function makeToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

function focusFirstWrong(form: HTMLFormElement | null) {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/**
 * A form of the app: posts to one action, keeps what is typed whatever happens, shows each error at its
 * field and moves focus to the first.
 */
export function StaffForm({
  action,
  values = {},
  hidden = {},
  unsavedKey = '',
  onDone,
  onTyped,
  children,
  id,
}: Props) {
  const [shown, setShown] = useState({ round: 0, values })
  const { found, keep, forget } = useUnsaved(unsavedKey)
  const form = useRef<HTMLFormElement>(null)
  const touched = useRef(false)
  // The same until what it asks for is done: an answer may be lost on its way.
  const call = useRef('')
  const finish = (done: FormState) => {
    call.current = ''
    touched.current = false
    forget()
    onDone?.(done)
  }
  const [state, dispatch, pending] = useActionState(callAction(action, finish), IDLE as FormState)

  useEffect(() => {
    if (state.status === 'invalid') focusFirstWrong(form.current)
  }, [state])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    // React would empty the fields of a form it submits itself.
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const typed = new FormData(event.currentTarget, submitter)
    call.current ||= makeToken()
    typed.set('call', call.current)
    startTransition(() => dispatch(typed))
  }
  const note = (event: FormEvent<HTMLFormElement>) => {
    touched.current = true
    keep(event.currentTarget)
    onTyped?.(event.currentTarget)
  }
  const restore = () => {
    if (found) setShown({ round: shown.round + 1, values: found.values })
  }

  return (
    <form
      ref={form}
      id={id}
      // Sent before the script runs it must not put what is typed into the address.
      method="post"
      onSubmit={submit}
      // Unlike a change, also told by what is no field itself (useTellForm).
      onInput={note}
      noValidate
      aria-busy={pending}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} readOnly />
      ))}
      <Stack gap="md">
        {found && !touched.current && shown.round === 0 && (
          <Unsaved savedAt={found.savedAt} onRestore={restore} onForget={forget} />
        )}
        <div aria-live="polite">
          {state.message && !pending && (
            <Alert color={COLORS[state.status]} role="status" title={state.message} />
          )}
        </div>
        <FormContext.Provider value={{ values: shown.values, state, pending }}>
          <Stack gap="md" key={shown.round}>
            {typeof children === 'function' ? children(state, shown.values) : children}
          </Stack>
        </FormContext.Provider>
      </Stack>
    </form>
  )
}

type UnsavedProps = { savedAt: number; onRestore: () => void; onForget: () => void }

function Unsaved({ savedAt, onRestore, onForget }: UnsavedProps) {
  const at = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeStyle: 'short' }).format(savedAt)
  return (
    <Alert color="yellow" role="status" title={`这里有${at}没保存的内容`}>
      <Group gap="sm">
        <Button size="xs" onClick={onRestore}>
          恢复
        </Button>
        <Button size="xs" variant="default" onClick={onForget}>
          不要了
        </Button>
      </Group>
    </Alert>
  )
}
