import { link } from '@/components/resident/link'

/** What a page of 说一说 is about, and by which printed code it was opened. */
export type SayAbout = { phone?: number; line?: number; code?: string | null }

/** The address of 说一说 of an area, or of one kind of it. @param kind the last part of the address */
export function sayPath(areaCode: string, kind: string | null, about: SayAbout, big: boolean): string {
  const query = new URLSearchParams()
  if (about.phone) query.set('phone', String(about.phone))
  if (about.line) query.set('line', String(about.line))
  if (about.code) query.set('q', about.code)
  const path = `/k/${areaCode}/say${kind ? `/${kind}` : ''}`
  return link(query.size ? `${path}?${query}` : path, big)
}
