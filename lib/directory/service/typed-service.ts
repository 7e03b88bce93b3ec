import type { ServiceFact } from '@/lib/directory/card/types'
import { normalizePhoneNumber } from '@/lib/directory/phone/number'
import { readTypedHours } from '@/lib/directory/phone/typed-hours'
import type { PhoneFact } from '@/lib/directory/phone/types'
import { LARGEST_ID } from '@/lib/system/database/ids'
import { cleanText } from '@/lib/system/form/clean-text'
import { positionSchema } from '@/lib/system/form/numbers'
import type { ServiceSnapshot } from './service-form'

/** What a form holds, nested as its names say. */
type Typed = { [name: string]: unknown }

const isGroup = (value: unknown): value is Typed =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): Typed[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).filter(isGroup)

function readText(value: unknown, longest: number): string | null {
  return typeof value === 'string' ? cleanText(value).slice(0, longest) || null : null
}

function readPosition(value: unknown): number {
  const read = positionSchema.safeParse(value)
  return Math.min(999, read.data ?? 0)
}

/** A form holds text; what else a hostile caller may send (an object, a list) is no number. */
function readNumber(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? Number(value) : NaN
}

/** A positive whole number that the database can hold, else null. */
export function readTypedId(value: unknown): number | null {
  const id = readNumber(value)
  return Number.isInteger(id) && id > 0 && id <= LARGEST_ID ? id : null
}

function readPhone(typed: Typed, position: number): PhoneFact {
  const read = normalizePhoneNumber(readText(typed.number, 120) ?? '')
  return {
    // What is new has no id yet; below nought none can be taken for another.
    id: readTypedId(typed.id) ?? -1 - position,
    kind: typed.kind === 'NATIONAL' ? 'NATIONAL' : 'LOCAL',
    number: read.ok ? read.digits : null,
    label: readText(typed.label, 20),
    position,
    ...readTypedHours(typed.hours),
    checks: [],
  }
}

export type TypedService = Omit<ServiceFact, 'organization'> & { organizationId: number | null }

/** The id of a service that is not there yet. */
export const NEW_SERVICE = -1

/**
 * What a half-filled service form says as far as it can be understood: what cannot be read counts as not typed.
 * @returns null where it does not even say for which area or category
 */
export function readTypedService(typed: Typed): TypedService | null {
  const areaId = readTypedId(typed.areaId)
  const categoryId = readTypedId(typed.categoryId)
  if (!areaId || !categoryId) return null
  return {
    id: readTypedId(typed.recordId) ?? NEW_SERVICE,
    areaId,
    categoryId,
    overridesId: readTypedId(typed.overridesId),
    organizationId: readTypedId(typed.organizationId),
    name: readText(typed.name, 30),
    description: readText(typed.description, 120),
    position: readPosition(typed.position),
    phones: listOf(typed.phones).slice(0, 4).map(readPhone),
  }
}

/** A service of a revision, as the same. @param id null: it is not there yet */
export function toTypedService(
  { keywords: _, source: __, phones, ...service }: ServiceSnapshot,
  id: number | null,
): TypedService {
  return {
    ...service,
    id: id ?? NEW_SERVICE,
    phones: phones.map(({ source: _, ...phone }, position) => ({
      ...phone,
      id: phone.id ?? -1 - position,
      position,
      checks: [],
    })),
  }
}
