import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { Said } from './said'

/** The county of a path, else its topmost area. @param path nearest first */
const countyOf = (path: AreaRef[]) => path.find(({ kind }) => kind === 'COUNTY') ?? path.at(-1)!

/**
 * In whose inbox a case lies first: a problem with the place it was sent from, an order with who offers it, what is about
 * a line with who keeps that line; what is nobody's below the county, and an opinion, with the county, who signs the card.
 * @param path the area it was sent from and those above it, nearest first
 * @returns an id on the path, or the owner's
 */
export function chooseOffice(said: Said, path: AreaRef[]): number {
  const county = countyOf(path)
  if (said.kind === 'PROBLEM') return path[0]!.id
  const ownerId = said.kind === 'ORDER' ? said.ownerId : said.about?.ownerId
  const owner = path.find(({ id }) => id === ownerId)
  if (!owner) return county.id
  return owner.kind === 'REGION' || owner.kind === 'CITY' ? county.id : owner.id
}
