/** A way on from what came of a form. */
export type FormLink = {
  /** An address, or "#id" of what stands on the same page: that gets the focus. */
  href: string
  label: string
  /** In a window of its own, since the form must stay as it is. */
  apart?: boolean
}

/** What a staff action answers its form: expected trouble is a state, never an exception. */
export type FormState<T = unknown> = {
  status: 'idle' | 'done' | 'invalid' | 'refused' | 'conflict' | 'failed'
  /** In Chinese, said at the buttons. */
  message?: string
  /** In Chinese, the line under it: what that means, what is kept. */
  more?: string
  /** What to do next. */
  next?: FormLink[]
  /** In Chinese, by field name ("phones[0].number"). */
  errors?: Record<string, string[]>
  /** What the action has to say beyond that: an id, both versions of a conflict. */
  data?: T
}

export const IDLE: FormState<never> = { status: 'idle' }
