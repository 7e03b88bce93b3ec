import { makeCaseNumber } from '@/lib/answer/case/number'
import type { CaseKind, CaseState, ReportWay } from '@/lib/generated/prisma/enums'

/** Runs SQL: `directory.query` of a unit, `runSql` of a browser test. */
type Run = <T extends Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<T[]>

export type CaseFields = {
  areaId: number
  /** In whose inbox; the area's own where it is not said. */
  officeId: number
  kind: CaseKind
  state: CaseState
  text: string | null
  topic: string | null
  estate: string | null
  building: string | null
  unit: string | null
  way: ReportWay | null
  phoneId: number | null
  phoneNumber: string | null
  serviceId: number | null
  lineName: string | null
  grade: number | null
  wish: string | null
  isUrgent: boolean
  phoneSealed: string | null
  sharesPhone: boolean
  receivedAt: Date
  acceptBy: Date
  answerBy: Date
  endedAt: Date | null
}

const HOUR = 3_600_000
const ENDED = ['REFUSED', 'CLOSED', 'RATED', 'WITHDRAWN']

/** What a kind must have, so that a test says only what it is about. */
const OF_KIND: Record<CaseKind, Partial<CaseFields>> = {
  PROBLEM: { topic: '楼道灯' },
  REPORT: { way: 'NO_ANSWER', phoneNumber: '04720000001', lineName: '试验义诊' },
  RATING: { grade: 5, lineName: '试验义诊' },
  OPINION: { text: '卡上的字再大点' },
  ORDER: { wish: '助老理发' },
}

/**
 * A case as it was received, written straight into the database: a problem that waits, unless it is said otherwise.
 * @returns its id, its number and its lock
 */
export async function makeCase(run: Run, said: Partial<CaseFields> & { areaId: number }) {
  const at = said.receivedAt ?? new Date()
  const kind = said.kind ?? 'PROBLEM'
  const row = {
    ...{ officeId: said.areaId, kind, state: 'RECEIVED' as CaseState, receivedAt: at },
    acceptBy: new Date(at.getTime() + 24 * HOUR),
    answerBy: new Date(at.getTime() + 120 * HOUR),
    ...OF_KIND[kind],
    ...(said.state && ENDED.includes(said.state) && { endedAt: at }),
    ...said,
  }
  const number = makeCaseNumber()
  const columns = { ...row, number, source: 'PAGE', sentOnce: number }
  const names = Object.keys(columns)
  const values = Object.values(columns)
  const [made] = await run<{ id: number; lock: number }>(
    `INSERT INTO "Case" (${names.map(name => `"${name}"`)}) VALUES (${names.map((_, at) => `$${at + 1}`)})
     RETURNING id, lock`,
    values,
  )
  await run(`INSERT INTO "CaseStep" ("caseId", kind, at) VALUES ($1, 'RECEIVED', $2)`, [made!.id, at])
  return { ...made!, number }
}
