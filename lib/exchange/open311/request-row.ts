import { nameState, nameStep, WAY_NAMES } from '@/lib/answer/case/words'
import { isEnded } from '@/lib/answer/life/life'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { CaseStepKind } from '@/lib/generated/prisma/enums'
import { formatDate } from '@/lib/system/clock/shanghai'
import { codeOf, nameOf, type OpenKind } from './codes'
import { type Value, writeInstant } from './write'

/** What of a case another system is told: never the resident's number, a picture, or what colleagues told each other. */
export const ROW = {
  number: true,
  kind: true,
  state: true,
  topic: true,
  estate: true,
  building: true,
  unit: true,
  lineName: true,
  phoneNumber: true,
  way: true,
  wish: true,
  wantedOn: true,
  wantedPart: true,
  text: true,
  receivedAt: true,
  answerBy: true,
  endedAt: true,
  area: { select: { code: true, path: true } },
  office: { select: { name: true } },
  handlings: {
    where: { revokedAt: null },
    orderBy: { id: 'desc' },
    take: 1,
    select: { name: true },
  },
  steps: {
    where: { isInternal: false, kind: { not: 'NOTE' } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { at: true, kind: true, office: true, text: true },
  },
} satisfies Prisma.CaseSelect

export type Row = Prisma.CaseGetPayload<{ select: typeof ROW }>

function describe({
  kind,
  text,
  lineName,
  phoneNumber,
  way,
  wish,
  wantedOn,
  wantedPart,
}: Row): string | null {
  const line = [lineName, phoneNumber && formatPhoneNumber(phoneNumber), way && WAY_NAMES[way]]
  const order = kind === 'ORDER' ? [wish, wantedOn && formatDate(wantedOn), wantedPart] : []
  const head = [...line, ...order].filter(Boolean).join(' ')
  return [head, text].filter(Boolean).join('\n') || null
}

/** Steps whose words are not about where it stands. */
const ASIDE: CaseStepKind[] = ['DEADLINE', 'ASKED', 'URGED', 'MERGED']

/** Where it stands, in the words of 12345, with what the office said last. */
function sayStatus({ kind, state, steps }: Row): string {
  const said = steps.find(({ office, text }) => office !== null && text)
  const stands = nameState(kind, state)
  if (!said) return stands
  const words = ASIDE.includes(said.kind) ? `。${nameStep(kind, said.kind)}` : ''
  return `${stands}${words}：${said.text}`
}

/**
 * A case as GeoReport v2 has a service request ("GET Service Requests").
 * @param names of the areas on its path, by id
 */
export function toRequest(row: Row, nameOfArea: (path: string) => string[]): Value {
  const { kind, topic, state, unit, building, estate, area, steps, endedAt, receivedAt } = row
  const service = { kind: kind as OpenKind, topic }
  const where = [unit, building, estate].filter((part): part is string => Boolean(part))
  return {
    service_request_id: row.number,
    status: isEnded(state) ? 'closed' : 'open',
    status_notes: sayStatus(row),
    service_name: nameOf(service),
    service_code: codeOf(service),
    description: describe(row),
    agency_responsible: row.handlings[0]?.name ?? row.office.name,
    service_notice: null,
    requested_datetime: writeInstant(receivedAt),
    updated_datetime: writeInstant(endedAt ?? steps[0]?.at ?? receivedAt),
    expected_datetime: writeInstant(row.answerBy),
    // From the most specific to the most general, as the specification asks.
    address: [...where, ...nameOfArea(area.path)].join('，'),
    address_id: area.code,
    zipcode: null,
    lat: null,
    long: null,
    media_url: null,
  }
}
