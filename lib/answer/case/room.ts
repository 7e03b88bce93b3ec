import 'server-only'
import { allow, allowAll, type Bound } from '@/lib/answer/limit/limit'
import type { CaseKind } from '@/lib/generated/prisma/enums'
import type { Said, Sender } from './said'

/** A day: of one place in all, and of one network there. A carrier puts many households behind one address. */
const MOST: Record<CaseKind, { ofPlace: number; ofNetwork: number }> = {
  REPORT: { ofPlace: 300, ofNetwork: 30 },
  RATING: { ofPlace: 500, ofNetwork: 30 },
  OPINION: { ofPlace: 150, ofNetwork: 15 },
  PROBLEM: { ofPlace: 150, ofNetwork: 15 },
  ORDER: { ofPlace: 100, ofNetwork: 10 },
}
/** A line is rated once a day. */
const RATINGS_OF_LINE = 1

function boundsOf(said: Said, { path, network }: Sender): Bound[] {
  const { kind } = said
  const areaId = path[0]!.id
  const { ofPlace, ofNetwork } = MOST[kind]
  // The place first: where it is full, no row for another network is written.
  const bounds: Bound[] = [[{ what: kind, areaId }, ofPlace]]
  if (network === null) return bounds
  bounds.push([{ what: kind, areaId, network }, ofNetwork])
  if (said.kind === 'RATING')
    bounds.push([{ what: `RATING ${said.about.serviceId}`, areaId, network }, RATINGS_OF_LINE])
  return bounds
}

/** Of one number, place and network one report a day that it cannot be reached, and one that it did not help. */
const REPORTS_OF_PHONE = 1

/**
 * Whether it is the first of today that a network reports of a number from a place. Where many households share one
 * address, the second of them is told apart by nothing.
 */
export async function isFirstReport(said: Said & { kind: 'REPORT' }, { path, network }: Sender) {
  if (network === null) return true
  const what = `REPORT ${said.about.phoneId} ${said.way === 'UNSOLVED' ? 'unsolved' : 'unreached'}`
  return allow({ what, areaId: path[0]!.id, network }, REPORTS_OF_PHONE)
}

/** Takes a place among those of today. @returns false where there is none, and then nothing is taken */
export function takeRoom(said: Said, sender: Sender): Promise<boolean> {
  return allowAll(boundsOf(said, sender))
}
