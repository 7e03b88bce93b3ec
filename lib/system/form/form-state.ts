/** What a staff action answers its form: expected trouble is a state, never an exception. */
export type FormState<T = unknown> = {
  status: 'idle' | 'done' | 'invalid' | 'refused' | 'conflict' | 'failed'
  /** In Chinese, for the top of the form. */
  message?: string
  /** In Chinese, by field name ("phones[0].number"). */
  errors?: Record<string, string[]>
  /** What the action has to say beyond that: an id, both versions of a conflict. */
  data?: T
  /** Done by an earlier sending of the same form, whose answer did not arrive. */
  again?: true
}

export const IDLE: FormState<never> = { status: 'idle' }
