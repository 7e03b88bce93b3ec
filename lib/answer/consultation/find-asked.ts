import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { getDatabase, getPrisma } from '@/lib/system/database/database'
import { QUESTION_ROWS } from './question-rows'
import type { Question } from './questions'
import type { ConsultationTime } from './state'

/** A consultation as residents meet it. */
export type AskedConsultation = ConsultationTime & {
  id: number
  title: string
  intro: string
  /** Whose it is. */
  areaName: string
  decision: string | null
  questions: Question[]
}

const ASKED = {
  id: true,
  title: true,
  intro: true,
  opensAt: true,
  closesAt: true,
  decision: true,
  showsResult: true,
  area: { select: { id: true, name: true } },
  questions: QUESTION_ROWS,
} satisfies Prisma.ConsultationSelect

/** Where what belonged to an area is now: of one that was merged into another, that. */
async function findLiveArea(areaId: number): Promise<number> {
  const { rows } = await getDatabase().pool.query<{ id: number }>('SELECT live_area($1) AS id', [areaId])
  return rows[0]!.id
}

/**
 * A consultation that an area is asked, by itself or with all of an area above it; null where there is no such. One whose
 * area was merged into another is asked there: what was printed goes on.
 */
export async function findAsked(id: number, areaIds: number[]): Promise<AskedConsultation | null> {
  const row = await getPrisma().consultation.findFirst({ where: { id, withdrawnAt: null }, select: ASKED })
  if (!row) return null
  const { area, ...own } = row
  const isTheirs = areaIds.includes(area.id) || areaIds.includes(await findLiveArea(area.id))
  return isTheirs ? { ...own, areaName: area.name } : null
}
