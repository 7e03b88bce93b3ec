import 'server-only'
import { readCounty, SHOTS } from '@/lib/answer/case/read-case'
import { PHONE_PURPOSE } from '@/lib/answer/case/receive'
import { isEnded, isLate } from '@/lib/answer/life/life'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseStepKind } from '@/lib/generated/prisma/enums'
import { unseal } from '@/lib/system/config/seal'
import { getPrisma } from '@/lib/system/database/database'
import type { Declined, HandledCase, HandlingLink } from './handled-case'
import { hashLinkToken } from './token'
import { DECLINED } from './words'

/** What a handler needs to know of what happened. */
const TOLD: CaseStepKind[] = [
  'FORWARDED',
  'TAKEN',
  'PROGRESS',
  'ASKED',
  'ADDED',
  'ANSWERED',
  'REOPENED',
  'URGED',
  'DEADLINE',
]

const CASE = {
  kind: true,
  state: true,
  lineName: true,
  phoneNumber: true,
  way: true,
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
  sharesPhone: true,
  receivedAt: true,
  reopenedAt: true,
  area: { select: { name: true } },
  office: { select: { name: true, path: true } },
  steps: {
    where: { isInternal: false, kind: { in: TOLD } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { kind: true, at: true, office: true, text: true, pictures: SHOTS },
  },
  pictures: { where: { stepId: null }, ...SHOTS },
} satisfies Prisma.CaseSelect

const HANDLING = {
  caseId: true,
  name: true,
  note: true,
  dueAt: true,
  takenAt: true,
  doneAt: true,
  createdAt: true,
  revokedAt: true,
  case: { select: CASE },
} satisfies Prisma.HandlingSelect

type Row = Prisma.HandlingGetPayload<{ select: typeof HANDLING }>

/** Words of a resident are read by who handles their case. `toSame`: whoever had it before has it again. */
function readReturn({ createdAt, case: { reopenedAt, steps } }: Row): HandledCase['cameBack'] {
  if (!reopenedAt) return null
  const reason = steps.findLast(({ kind }) => kind === 'REOPENED')?.text ?? null
  return { reason, toSame: createdAt < reopenedAt }
}

/** Whoever handed it on did so at the very instant at which the handling began; the inbox it lies in may be below theirs. */
function readGiver({ createdAt, case: { office, steps } }: Row): string {
  const isIt = ({ kind, at }: Row['case']['steps'][number]) => kind === 'FORWARDED' && +at === +createdAt
  return steps.find(isIt)?.office ?? office.name
}

/** Colleagues alone read it as a step; who wrote it may read it, too. */
async function readDeclined({
  caseId,
  name,
  createdAt,
  case: { reopenedAt },
}: Row): Promise<Declined | null> {
  const since = reopenedAt && reopenedAt > createdAt ? reopenedAt : createdAt
  const last = await getPrisma().caseStep.findFirst({
    where: {
      caseId,
      office: name,
      at: { gte: since },
      kind: { in: ['TAKEN', 'PROGRESS', 'NOTE'] },
      staffName: null,
    },
    orderBy: { id: 'desc' },
    select: { at: true, text: true },
  })
  const begin = `${DECLINED}：`
  return last?.text?.startsWith(begin) ? { at: last.at, reason: last.text.slice(begin.length) } : null
}

/**
 * What a handler's link opens; whoever has the link may ask.
 * @param token in its one right form
 */
export async function readHandling(token: string, now: Date): Promise<HandlingLink> {
  const row = await getPrisma().handling.findUnique({
    where: { tokenHash: hashLinkToken(token) },
    select: HANDLING,
  })
  if (!row) return null
  const { case: found, revokedAt, createdAt: _, caseId: _id, ...handling } = row
  if (revokedAt) return { status: 'revoked', name: handling.name }
  if (found.state === 'WITHDRAWN') return { status: 'withdrawn', name: handling.name }
  if (isEnded(found.state)) return { status: 'ended', name: handling.name }
  const { area, office, phoneSealed, sharesPhone, reopenedAt: _at, ...told } = found
  const [{ fallbackNumber }, declined] = await Promise.all([readCounty(office.path), readDeclined(row)])
  return {
    status: 'open',
    handled: {
      ...handling,
      ...told,
      areaName: area.name,
      office: readGiver(row),
      officeNumber: fallbackNumber,
      declined,
      cameBack: readReturn(row),
      phone: sharesPhone && phoneSealed ? unseal(phoneSealed, PHONE_PURPOSE) : null,
      isLate: isLate({ state: told.state, answerBy: handling.dueAt }, now) && handling.doneAt === null,
    },
  }
}

/** A picture of the case that a link opens, as WebP; null where the link opens none of this id. */
export async function readHandledPicture(token: string, id: number): Promise<Uint8Array | null> {
  const row = await getPrisma().casePicture.findFirst({
    where: {
      id,
      OR: [{ stepId: null }, { step: { isInternal: false, kind: { in: TOLD } } }],
      case: { endedAt: null, handlings: { some: { tokenHash: hashLinkToken(token), revokedAt: null } } },
    },
    select: { data: true },
  })
  return row?.data ?? null
}
