'use client'
import { Stack } from '@mantine/core'
import { type FormEvent, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import type { FormLink, FormState } from '@/lib/system/form/form-state'
import { ActionBar } from './ActionBar'
import classes from './ActionBar.module.css'
import { FormContext } from './context'
import { sayStanding } from './state-line'
import { UnsavedNotice } from './UnsavedNotice'
import { type Action, useCall } from './use-call'
import { useRuns } from './use-runs'
import { useUnsaved } from './use-unsaved'
import { useWord } from './use-word'
import type { FormValues } from './values'

type Part = ReactNode | ((state: FormState, values: FormValues) => ReactNode)

type Props = {
  action: Action
  /** The buttons; what came of pressing one is said beside them. */
  actions: Part
  /** For one button or a narrow place: the buttons stay where they are. Otherwise they stick to the window's foot. */
  inline?: boolean
  /** What the fields start with, by their names. */
  values?: FormValues
  /** Fields nobody sees. */
  hidden?: Record<string, string | number>
  /** Names the record among what is kept on this machine; without it nothing is kept (passwords). */
  unsavedKey?: string
  /** Said while nothing is typed. */
  untouched?: string
  /** Said until something is typed or answered, of a form that does something: where one is, what comes next. */
  before?: FormState
  /** What to do when it is done. */
  next?: FormLink[]
  /** Said instead of the last answer, until the next one. */
  said?: FormState | null
  /** It also says what was said of the form that it stands in for. */
  standsIn?: boolean
  /** Called once for each `done`. */
  onDone?: (state: FormState) => void
  /** Called with the form's element as it is typed into. */
  onTyped?: (form: HTMLFormElement) => void
  children?: Part
  id?: string
}

const BUSY: FormState = { status: 'idle', message: '正在办，请稍等……' }
const RESTORED: FormState = { status: 'done', message: '填过的都放回来了，还没有保存。' }
const FORGOTTEN: FormState = { status: 'done', message: '都去掉了。' }

/** To a text of several lines the browser scrolls no further than to its cursor: the rest would lie under the bar. */
function bringOut({ key, target }: KeyboardEvent<HTMLElement>) {
  if (key === 'Tab') (target as HTMLElement).scrollIntoView({ block: 'nearest' })
}

const isChoice = ({ target }: FormEvent) => target instanceof HTMLSelectElement

const draw = (part: Part, state: FormState, values: FormValues) =>
  typeof part === 'function' ? part(state, values) : part

/**
 * A form of the app: posts to one action, keeps what is typed whatever happens, shows each error at its field, and
 * says at the buttons what came of pressing one, with the focus on it (or on the first field that is wrong).
 */
export function StaffForm({
  action,
  actions,
  inline = false,
  values = {},
  hidden = {},
  unsavedKey = '',
  untouched,
  before,
  next,
  said,
  standsIn = false,
  onDone,
  onTyped,
  children,
  id,
}: Props) {
  const [shown, setShown] = useState({ round: 0, values })
  const [touched, setTouched] = useState(false)
  const { found, keptAt, keep, forget } = useUnsaved(unsavedKey)
  const { word, setWord, note } = useWord(standsIn)
  const message = useRef<HTMLDivElement>(null)
  const hear = (state: FormState) => {
    setWord(null)
    if (state.status !== 'done') return
    setTouched(false)
    forget()
    note({ next, ...state })
    onDone?.(state)
  }
  const { state, pending, submit } = useCall(action, hear)
  const runs = useRuns()

  const noteTyped = (event: FormEvent<HTMLFormElement>) => {
    // React tells of what is typed in a dialog, too, which is drawn elsewhere.
    if (!event.currentTarget.contains(event.target as Node)) return
    note(null)
    setWord(null)
    setTouched(true)
    keep(event.currentTarget)
    onTyped?.(event.currentTarget)
  }
  const restore = () => {
    if (!found) return
    setShown({ round: shown.round + 1, values: found.values })
    setWord(RESTORED)
  }
  const dismiss = () => {
    forget()
    setWord(FORGOTTEN)
  }

  // The same object as long as it says the same: each new one is announced.
  const standing = useMemo(
    () => sayStanding(state, { touched, keptAt, untouched, next }),
    [state, touched, keptAt, untouched],
  )

  const isFresh = !touched && state.status === 'idle'
  const shownWord = said ?? word ?? ((isFresh && before) || standing)

  return (
    <form
      id={id}
      className={classes.form}
      // Sent before the script runs it must not put what is typed into the address.
      method="post"
      onSubmit={submit}
      // Unlike a change, also told by what is no field itself (useTellForm). A choice says by its change what it has
      // become: drawn anew between its two events, one that a state holds would be set back.
      onInput={event => !isChoice(event) && noteTyped(event)}
      onChange={event => isChoice(event) && noteTyped(event)}
      noValidate
      aria-busy={pending}
      data-runs={runs}
    >
      <FormContext.Provider value={{ values: shown.values, state, pending }}>
        {/* What is typed while it is under way would be gone with the answer. */}
        <Stack gap="md" className={classes.fields} onKeyUp={bringOut} inert={pending}>
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} readOnly />
          ))}
          {found && !touched && shown.round === 0 && (
            <UnsavedNotice savedAt={found.savedAt} onRestore={restore} onForget={dismiss} />
          )}
          <Stack gap="md" key={shown.round}>
            {draw(children, state, shown.values)}
          </Stack>
        </Stack>
        <ActionBar message={message} inline={inline} said={pending ? BUSY : shownWord}>
          {draw(actions, state, shown.values)}
        </ActionBar>
      </FormContext.Provider>
    </form>
  )
}
