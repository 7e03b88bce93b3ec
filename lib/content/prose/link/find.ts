import { findAddresses } from './find-addresses'
import { findNumbers } from './find-numbers'
import type { FoundLink } from './found'

/** Numbers and web addresses that stand in running text, in order; a number inside an address is a part of it. */
export function findLinks(text: string): FoundLink[] {
  const both = [...findAddresses(text), ...findNumbers(text)].sort((one, other) => one.start - other.start)
  const apart: FoundLink[] = []
  for (const link of both) if (link.start >= (apart.at(-1)?.end ?? 0)) apart.push(link)
  return apart
}
