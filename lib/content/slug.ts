/** The form of a slug, as the database holds it too (Column_slug_form). */
export function isSlug(text: string): boolean {
  return text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
}

/** Reads a slug as people type it, in any case; null when it cannot be one. */
export function readSlug(typed: string): string | null {
  const slug = typed.toLowerCase()
  return isSlug(slug) ? slug : null
}
