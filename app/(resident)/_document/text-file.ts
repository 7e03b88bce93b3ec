import 'server-only'
import type { LoadedFile } from './answer'

/** A text that programs read, as it is kept and sent. @param name under which somebody may keep it */
export function loadText(text: string, type: string, name: string, validUntil: Date | null): LoadedFile {
  return { bytes: new TextEncoder().encode(text), file: { type: `${type}; charset=utf-8`, name }, validUntil }
}
