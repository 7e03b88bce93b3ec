import type { HandlerKind } from '@/lib/generated/prisma/enums'
import { idSchema } from '@/lib/system/database/ids'
import { requiredLine } from '@/lib/system/form/text'

/** Whom a case is handed on to: one of ours by its id, or anybody by name. */
export type Target =
  | { kind: 'AREA' | 'ORGANIZATION' | 'TEAM'; id: number }
  | { kind: 'NAMED' | 'HOTLINE'; name: string }

const OURS = /^(AREA|ORGANIZATION|TEAM):(\d+)$/
/** A name that is known from another time. */
const KNOWN = /^NAMED:(.+)$/

/** What stands in a choice: "AREA:12", "NAMED:明珠物业", "NAMED" and "HOTLINE" with the name in a field of its own. */
export function writeTarget(target: Target): string {
  return `${target.kind}:${'id' in target ? target.id : target.name}`
}

function readOurs(typed: string): Target | null {
  const [, kind, id] = OURS.exec(typed) ?? []
  const found = idSchema.safeParse(id)
  return kind && found.success ? { kind: kind as 'AREA', id: found.data } : null
}

/** The other way. @returns null where it is none, or the name is missing */
export function readTarget(typed: string, name: string | null): Target | null {
  const known = KNOWN.exec(typed)?.[1]
  if (known) return { kind: 'NAMED', name: known.slice(0, 40) }
  if (typed === 'NAMED' || typed === 'HOTLINE') return name ? { kind: typed, name } : null
  return readOurs(typed)
}

/** Whether a kind is answered by a link of its own. */
export function hasLink(kind: HandlerKind): boolean {
  return kind === 'ORGANIZATION' || kind === 'TEAM' || kind === 'NAMED'
}

/** Said where nobody was chosen. */
export const targetSchema = requiredLine('转给谁', 60, '请选转给谁')
