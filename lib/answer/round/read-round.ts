import 'server-only'
import { hashLinkToken } from '@/lib/answer/handling/token'
import { readRules } from '@/lib/answer/rules/rules'
import type { RoundPart } from '@/lib/generated/prisma/enums'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'
import { partAt, roundDay } from './parts'

export type RoundPoint = {
  point: string
  /** When it was looked at; null: not yet. */
  at: Date | null
  /** 受理编号 of what was found there. */
  found: string | null
}

/** One round of today, as its grid worker sees it. */
export type Round = {
  name: string
  areaName: string
  areaCode: string
  /** "2026-11-28" */
  day: string
  part: RoundPart
  points: RoundPoint[]
  /** What a problem may be about. */
  topics: string[]
  /** Of office time, to take up one that is very urgent. */
  urgentHours: number
}

export type RoundLink = { status: 'open'; round: Round } | { status: 'revoked' } | null

const BEAT = {
  id: true,
  name: true,
  points: true,
  revokedAt: true,
  area: { select: { name: true, code: true, path: true } },
} as const

/** The beat of a link, revoked or not; null where there is none. */
export function findBeat(token: string) {
  return getPrisma().beat.findUnique({ where: { tokenHash: hashLinkToken(token) }, select: BEAT })
}

async function readTicks(beatId: number, day: string, part: RoundPart) {
  const rows = await getPrisma().roundTick.findMany({
    where: { beatId, day: new Date(day), part },
    select: { point: true, at: true, case: { select: { number: true } } },
  })
  return new Map(rows.map(({ point, at, case: found }) => [point, { at, found: found?.number ?? null }]))
}

/**
 * Today's round behind a grid worker's link.
 * @param asked null: the round that is on
 */
export async function readRound(token: string, asked: RoundPart | null, now: Date): Promise<RoundLink> {
  const beat = await findBeat(token)
  if (!beat) return null
  if (beat.revokedAt) return { status: 'revoked' }
  const { id, name, points, area } = beat
  const part = asked ?? partAt(now)
  const day = roundDay(now)
  const [ticks, rules] = await Promise.all([readTicks(id, day, part), readRules(idsOnPath(area.path), now)])
  return {
    status: 'open',
    round: {
      name,
      areaName: area.name,
      areaCode: area.code,
      day,
      part,
      points: points.map(point => ({ point, at: null, found: null, ...ticks.get(point) })),
      topics: rules.topics,
      urgentHours: rules.urgentHours,
    },
  }
}
