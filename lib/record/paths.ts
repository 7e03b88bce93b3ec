import type { RecordKind } from '@/lib/generated/prisma/enums'

/** Where records of a kind are listed in the app; a HIDING is dealt with at its area. */
const LISTS: Record<RecordKind, string> = {
  AREA: 'areas',
  ORGANIZATION: 'organizations',
  CATEGORY: 'categories',
  SERVICE: 'services',
  HIDING: 'areas',
  ANNOUNCEMENT: 'announcements',
  PROJECT: 'projects',
  TEAM: 'teams',
  ACTIVITY: 'activities',
  COLUMN: 'columns',
  ARTICLE: 'articles',
  HOLIDAY: 'holidays',
  CONSULTATION: 'consultations',
}

/** The page that lists records of a kind. */
export const listPath = (kind: RecordKind) => `/staff/${LISTS[kind]}`

/** The page a record is changed on; of one that is not there yet, the page its proposal is changed on. */
export function recordPath(kind: RecordKind, recordId: number | null, revisionId: number | null = null) {
  if (recordId !== null) return `/staff/${LISTS[kind]}/${recordId}`
  return `/staff/${LISTS[kind]}/new${revisionId === null ? '' : `?revision=${revisionId}`}`
}

/** The page of a new record that begins with what was given up of one that never was. */
export function resumePath(kind: RecordKind, revisionId: number): string {
  return `${recordPath(kind, null)}?from=${revisionId}`
}

/** The page of all that a record ever said. */
export function historyPath(kind: RecordKind, recordId: number): string {
  return `/staff/history/${kind.toLowerCase()}/${recordId}`
}
