export type Typed = HTMLInputElement | HTMLTextAreaElement

/** Puts a value into a field as if it were typed: whoever listens (the form, a state that holds it) hears of it. */
export function writeField(field: Typed, value: string): void {
  const own = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  // React overwrites the setter of the element itself, and would take the change for its own.
  Object.getOwnPropertyDescriptor(own.prototype, 'value')!.set!.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
