import 'server-only'
import { sayWhere } from '@/lib/answer/case/say-where'
import { addressOfLink } from '@/lib/answer/handling/token'
import { mayStep } from '@/lib/answer/life/life'
import { readRules } from '@/lib/answer/rules/rules'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { now } from '@/lib/system/clock/clock'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { getPrisma } from '@/lib/system/database/database'
import { idsOnPath } from '@/lib/system/tree/path'
import { mayTell } from './announcement'
import { sayTitle } from './case-title'
import { dueOf } from './due'
import type { OfficeCase, OfficeHandling } from './office-case'
import { proposeDoubles } from './proposals'

const AREA = { id: true, code: true, name: true, kind: true, path: true } as const
const ID = { select: { id: true }, orderBy: { id: 'asc' } } as const
const OTHER = { select: { id: true, lock: true, number: true } } as const
const MOST_STEPS = 300
const MOST_DOUBLES = 50

const CASE = {
  ...{ id: true, lock: true, number: true, kind: true, state: true, source: true },
  ...{ area: { select: AREA }, office: { select: AREA } },
  ...{
    lineName: true,
    serviceId: true,
    phoneId: true,
    phoneNumber: true,
    codeToken: true,
    way: true,
    grade: true,
  },
  ...{ topic: true, estate: true, building: true, unit: true, isUrgent: true },
  ...{ wish: true, wantedOn: true, wantedPart: true, text: true, phoneSealed: true, sharesPhone: true },
  ...{ receivedAt: true, acceptBy: true, answerBy: true, endedAt: true, rating: true, anonymisedAt: true },
  announcement: { select: { id: true, title: true } },
  partner: { select: { name: true } },
  mergedInto: OTHER,
  doubles: { ...OTHER, orderBy: { id: 'asc' }, take: MOST_DOUBLES },
  pictures: { where: { stepId: null }, ...ID },
  steps: {
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: MOST_STEPS,
    select: {
      ...{ id: true, kind: true, at: true, office: true, text: true, isInternal: true, staffName: true },
      pictures: ID,
    },
  },
  handlings: {
    orderBy: { id: 'desc' },
    take: 20,
    select: {
      ...{ id: true, kind: true, name: true, note: true, dueAt: true, tokenSealed: true },
      ...{ createdAt: true, takenAt: true, doneAt: true, revokedAt: true },
    },
  },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof CASE }>

function toHandling({ tokenSealed, ...handling }: Row['handlings'][number]): OfficeHandling {
  const address = tokenSealed && !handling.revokedAt ? addressOfLink(tokenSealed) : null
  return { ...handling, link: address && toPublicUrl(address) }
}

async function findEdition(token: string | null): Promise<OfficeCase['edition']> {
  if (!token) return null
  const code = await getPrisma().qrCode.findUnique({
    where: { token },
    select: { edition: { select: { id: true, number: true, area: { select: { name: true } } } } },
  })
  return code && { id: code.edition.id, number: code.edition.number, areaName: code.edition.area.name }
}

async function countReports({ kind, phoneId, phoneNumber }: Row): Promise<number> {
  if (kind !== 'REPORT' || phoneId === null) return 0
  return getPrisma().case.count({ where: { kind, phoneId, phoneNumber, endedAt: null } })
}

/** What the state, and whether it is handled as another, let the office do. */
function listMay({ state, handlings, mergedInto }: Row): OfficeCase['may'] {
  const isDouble = mergedInto !== null
  const isHandedOn = handlings[0]?.kind === 'AREA'

  const may = (step: Parameters<typeof mayStep>[1]) => !isDouble && mayStep(state, step)
  return {
    accept: may('ACCEPTED') || (isHandedOn && may('TAKEN')),
    refuse: may('REFUSED'),
    answer: may('ANSWERED'),
    forward: may('FORWARDED'),
    ask: may('ASKED'),
    close: may('CLOSED'),
    deadline: may('DEADLINE'),
    urge: may('URGED'),
    tell: !isDouble && mayTell(state),
  }
}

const withoutPath = ({ path: _, ...area }: Row['area']) => area

/**
 * All that an office may see of a case.
 * @returns null where there is none
 * @throws Refused role or area
 */
export async function readOfficeCase(actor: Actor, id: number): Promise<OfficeCase | null> {
  const row = await getPrisma().case.findUnique({ where: { id }, select: CASE })
  if (!row) return null
  await requireMay(actor, 'case:handle', row.office.id)
  const { area, office, phoneSealed, codeToken, anonymisedAt, steps, handlings, pictures, ...said } = row
  const { estate, building, unit, mergedInto, partner, ...own } = said
  const compared = { ...own, estate, building, areaId: area.id, officePath: office.path }
  const [reports, edition, rules, proposals] = await Promise.all([
    countReports(row),
    findEdition(codeToken),
    readRules(idsOnPath(office.path), now()),
    mergedInto || !mayStep(row.state, 'MERGED') ? [] : proposeDoubles(compared),
  ])
  return {
    ...own,
    ...{ reports, edition, proposals, mergedInto },
    partnerName: partner?.name ?? null,
    area: withoutPath(area),
    office: withoutPath(office),
    where: sayWhere({ areaName: area.name, estate, building, unit }),
    title: sayTitle({ ...own, reports }),
    hasPhone: phoneSealed !== null,
    keepPhoneDays: rules.keepPhoneDays,
    due: dueOf(row),
    isEmptied: anonymisedAt !== null,
    pictures: pictures.map(picture => picture.id),
    steps: steps.map(step => ({ ...step, pictures: step.pictures.map(picture => picture.id) })),
    handlings: handlings.map(toHandling),
    may: listMay(row),
  }
}
