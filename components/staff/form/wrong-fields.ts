/** A field with something wrong, by the words at it. */
export type WrongField = { element: HTMLElement; label: string }

function nameOf(field: HTMLElement): string {
  const label =
    (field as HTMLInputElement).labels?.[0]?.textContent ??
    field.getAttribute('aria-label') ??
    field.closest('fieldset')?.querySelector('legend')?.textContent
  return (label ?? '这一处').replace(/[\s*]+$/, '')
}

/** The fields of a form that say of themselves that they are wrong, from top to bottom. */
export function findWrong(form: HTMLElement): WrongField[] {
  return [...form.querySelectorAll<HTMLElement>('[aria-invalid="true"]')].map(element => ({
    element,
    label: nameOf(element),
  }))
}

/** Words about fields that the form does not show: said nowhere else. */
export function listUnsaid(form: HTMLElement, errors: Record<string, string[]> = {}): string[] {
  const shown = form.textContent ?? ''
  return Object.values(errors)
    .flat()
    .filter(words => words && !shown.includes(words))
}
