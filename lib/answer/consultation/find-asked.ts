import 'server-only'
import type { Prisma } from '@/lib/generated/prisma/client'
import { getPrisma } from '@/lib/system/database/database'
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
  area: { select: { name: true } },
  questions: QUESTION_ROWS,
} satisfies Prisma.ConsultationSelect

/** A consultation that an area is asked, by itself or with all of an area above it; null where there is no such. */
export async function findAsked(id: number, areaIds: number[]): Promise<AskedConsultation | null> {
  const row = await getPrisma().consultation.findFirst({
    where: { id, areaId: { in: areaIds }, withdrawnAt: null },
    select: ASKED,
  })
  if (!row) return null
  const { area, ...own } = row
  return { ...own, areaName: area.name }
}
