import type { ReactNode } from 'react'
import { Icon, type IconName } from '@/components/resident/icons'
import type { FormState } from './form-state'

type Named = {
  name: string
  label: ReactNode
  hint?: ReactNode
  state: FormState
  /** Said to whoever hears the page; the form itself is not held back by it. */
  isRequired?: boolean
}

/** What is wrong at a field, right under it. */
function Wrong({ name, state }: Pick<Named, 'name' | 'state'>) {
  const wrong = state.errors[name]
  return wrong ? (
    <p className="wrong" id={`${name}-wrong`}>
      {wrong}
    </p>
  ) : null
}

const described = ({ name, hint, state }: Pick<Named, 'name' | 'hint' | 'state'>) => ({
  'aria-invalid': state.errors[name] ? true : undefined,
  'aria-describedby':
    [hint && `${name}-hint`, state.errors[name] && `${name}-wrong`].filter(Boolean).join(' ') || undefined,
})

function Label({ name, label, hint }: Pick<Named, 'name' | 'label' | 'hint'>) {
  return (
    <>
      <label htmlFor={name}>{label}</label>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
    </>
  )
}

type LineProps = Named & { longest?: number; type?: 'text' | 'tel' | 'date'; min?: string; max?: string }

/** One line to be written. */
export function LineField({ name, label, hint, state, longest, type = 'text', min, max }: LineProps) {
  return (
    <div className="field">
      <Label name={name} label={label} hint={hint} />
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={state.values[name]}
        maxLength={longest}
        min={min}
        max={max}
        autoComplete={type === 'tel' ? 'tel' : 'off'}
        {...described({ name, hint, state })}
      />
      <Wrong name={name} state={state} />
    </div>
  )
}

/** Words of any number of lines. Longer than is taken can be typed, and is said: cut off, nobody would notice. */
export function WordsField({ name, label, hint, state, isRequired }: Named) {
  return (
    <div className="field">
      <Label name={name} label={label} hint={hint} />
      <textarea
        id={name}
        name={name}
        rows={5}
        required={isRequired}
        defaultValue={state.values[name]}
        {...described({ name, hint, state })}
      />
      <Wrong name={name} state={state} />
    </div>
  )
}

export type Choice = { value: string; words: ReactNode; about?: ReactNode }

type PickProps = Pick<Named, 'name' | 'state' | 'isRequired'> & { choices: Choice[] }

/** One of some, each a finger high. */
export function Picks({ name, state, isRequired, choices }: PickProps) {
  return choices.map(({ value, words, about }) => (
    <label key={value} className="pick">
      <input
        type="radio"
        name={name}
        value={value}
        defaultChecked={state.values[name] === value}
        required={isRequired}
      />
      <span>
        {words}
        {about && <small> {about}</small>}
      </span>
    </label>
  ))
}

/** A question with its choices. @param children more of them, in groups */
export function ChoiceField({
  label,
  hint,
  children,
  ...picks
}: Named & PickProps & { children?: ReactNode }) {
  const { name, state } = picks
  return (
    <fieldset id={name} aria-describedby={state.errors[name] ? `${name}-wrong` : undefined}>
      <legend>
        {label}
        {hint && <small>{hint}</small>}
      </legend>
      <Wrong name={name} state={state} />
      <Picks {...picks} />
      {children}
    </fieldset>
  )
}

/** Some of some. What was chosen stands in the state as "0,2". */
export function SeveralField({ name, label, hint, state, choices }: Named & { choices: Choice[] }) {
  const chosen = (state.values[name] ?? '').split(',')
  return (
    <fieldset id={name} aria-describedby={state.errors[name] ? `${name}-wrong` : undefined}>
      <legend>
        {label}
        {hint && <small>{hint}</small>}
      </legend>
      <Wrong name={name} state={state} />
      {choices.map(({ value, words }) => (
        <label key={value} className="pick">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Yes, or not. */
export function TickField({ name, label, state }: Omit<Named, 'hint'>) {
  return (
    <label className="pick">
      <input type="checkbox" name={name} value="1" defaultChecked={state.values[name] === '1'} />
      <span>{label}</span>
    </label>
  )
}

/** An answer that is sent with one tap. */
export function Tap({
  name,
  value,
  icon,
  words,
}: {
  name: string
  value: string
  icon: IconName
  words: string
}) {
  return (
    <button type="submit" className="tap" name={name} value={value}>
      <Icon name={icon} />
      <span>
        <b>{words}</b>
      </span>
    </button>
  )
}
