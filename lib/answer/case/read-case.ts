import 'server-only'
import { isEnded, isLate, mayCorrect, mayExplain, mayReopen, mayStep } from '@/lib/answer/life/life'
import { readRules } from '@/lib/answer/rules/rules'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseKind, CaseState, CaseStepKind, ReportWay } from '@/lib/generated/prisma/enums'
import { getPrisma } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import { idsOnPath } from '@/lib/system/tree/path'
import type { Shot } from './said'

export type OwnStep = {
  kind: CaseStepKind
  at: Date
  office: string | null
  text: string | null
  /** That came with it. */
  pictures: Shot[]
}

/** A case as whoever sent it reads it: never which person did what, nor what colleagues told each other. */
export type OwnCase = {
  id: number
  number: string
  kind: CaseKind
  state: CaseState
  area: AreaRef
  /** What kept it: 12345, or the county's own. */
  fallbackNumber: string
  issuerName: string | null
  lineName: string | null
  phoneNumber: string | null
  way: ReportWay | null
  grade: number | null
  topic: string | null
  estate: string | null
  building: string | null
  unit: string | null
  isUrgent: boolean
  wish: string | null
  wantedOn: Date | null
  wantedPart: string | null
  text: string | null
  hasPhone: boolean
  receivedAt: Date
  acceptBy: Date
  answerBy: Date
  isLate: boolean
  rating: number | null
  /** It was opened again once, and is not a second time. */
  isReopened: boolean
  steps: OwnStep[]
  /** Of the resident's own, sent with it. */
  pictures: Shot[]
  announcementId: number | null
  /** Its words are gone: by the resident's own wish, or since their time was over. */
  isEmptied: boolean
  may: {
    add: boolean
    withdraw: boolean
    rate: boolean
    /** A grade that was tapped by mistake. */
    correct: boolean
    reopen: boolean
    /** What is still wrong after it was done anew, and graded badly again. */
    explain: boolean
    addPictures: boolean
  }
  keepPhoneDays: number
  contact: string | null
}

/** So many a case has at most. */
export const MOST_PICTURES = 3

const AREA = { id: true, code: true, name: true, kind: true } as const

/** What a page shows of pictures. */
export const SHOTS = {
  select: { id: true, width: true, height: true },
  orderBy: { id: 'asc' },
} as const satisfies Prisma.Case$picturesArgs

const OWN = {
  id: true,
  number: true,
  kind: true,
  state: true,
  area: { select: { ...AREA, path: true } },
  lineName: true,
  phoneNumber: true,
  way: true,
  grade: true,
  topic: true,
  estate: true,
  building: true,
  unit: true,
  isUrgent: true,
  wish: true,
  wantedOn: true,
  wantedPart: true,
  text: true,
  phoneSealed: true,
  receivedAt: true,
  acceptBy: true,
  answerBy: true,
  rating: true,
  ratedAt: true,
  correctedAt: true,
  reopenedAt: true,
  anonymisedAt: true,
  announcementId: true,
  steps: {
    where: { isInternal: false, kind: { not: 'NOTE' } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
    select: {
      kind: true,
      at: true,
      office: true,
      text: true,
      pictures: SHOTS,
    },
  },
  pictures: { where: { stepId: null }, ...SHOTS },
} satisfies Prisma.CaseSelect

/** What the county of an area publishes: what to ring where nothing else is known, and who signs the card. */
export async function readCounty(path: string) {
  const county = await getPrisma().area.findFirst({
    where: { id: { in: idsOnPath(path) }, kind: 'COUNTY' },
    select: { fallbackNumber: true, issuerName: true },
  })
  return { fallbackNumber: county?.fallbackNumber ?? '12345', issuerName: county?.issuerName ?? null }
}

/** The last grade has its reason. */
const isExplained = (steps: { kind: CaseStepKind; text: string | null }[]) =>
  Boolean(steps.findLast(({ kind }) => kind === 'RATED')?.text)

/**
 * The case of a number, for whoever has the number.
 * @returns null where there is none
 */
export async function readOwnCase(number: string, now: Date): Promise<OwnCase | null> {
  const row = await getPrisma().case.findUnique({ where: { number }, select: OWN })
  if (!row) return null
  const { area, phoneSealed, anonymisedAt, reopenedAt, ratedAt, correctedAt, ...own } = row
  const { path, ...ref } = area
  const [county, rules] = await Promise.all([readCounty(path), readRules(idsOnPath(path), now)])
  const { state, rating } = own
  const isEmptied = anonymisedAt !== null
  return {
    ...own,
    ...county,
    area: ref,
    hasPhone: phoneSealed !== null,
    isEmptied,
    isReopened: reopenedAt !== null,
    isLate: isLate(own, now),
    may: {
      add: !isEmptied && mayStep(state, 'ADDED'),
      withdraw: mayStep(state, 'WITHDRAWN'),
      rate: own.kind !== 'RATING' && !isEmptied && mayStep(state, 'RATED'),
      correct: !isEmptied && mayCorrect({ ...own, ratedAt, correctedAt }, now),
      reopen: !isEmptied && mayReopen({ state, rating, reopenedAt }),
      explain: !isEmptied && mayExplain({ state, rating, reopenedAt }) && !isExplained(own.steps),
      addPictures:
        own.kind === 'PROBLEM' && !isEnded(state) && !isEmptied && own.pictures.length < MOST_PICTURES,
    },
    keepPhoneDays: rules.keepPhoneDays,
    contact: rules.contact,
  }
}
