import { z } from 'zod'
import { readSlugTyped } from '@/lib/system/form/code'
import { readField } from '@/lib/system/form/field'

const FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The form of a slug, as the database holds it too (Column_slug_form). */
export function isSlug(text: string): boolean {
  return text.length <= 80 && FORM.test(text)
}

/** Reads a slug as people type it, in any case; null when it cannot be one. */
export function readSlug(typed: string): string | null {
  const slug = typed.toLowerCase()
  return isSlug(slug) ? slug : null
}

/** A slug as staff choose one: shorter than the database holds, so that the address can be read out. */
export const slugSchema = readField(readSlugTyped, '请填网址用名').pipe(z.string().max(60, '太长了'))
