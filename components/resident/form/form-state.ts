/** What stands in a form that could not be done as it was: nothing that was typed is lost. */
export type FormState = {
  /** As typed, by field. */
  values: Record<string, string>
  /** What is wrong, by field. */
  errors: Record<string, string>
  /** What is said of the whole. */
  message?: string
  /** Sent again today it would be refused again: where to go instead, without the form. */
  onward?: string
}

/** A form that nobody has filled in yet. */
export const EMPTY_FORM: FormState = { values: {}, errors: {} }
