import { createHash } from 'node:crypto'
import { KIND_NAMES } from '@/lib/answer/case/words'
import type { CaseKind } from '@/lib/generated/prisma/enums'

/** A rating is of a call that was made, and no request for anything: it is not told here. */
export type OpenKind = Exclude<CaseKind, 'RATING'>

export const OPEN_KINDS: OpenKind[] = ['PROBLEM', 'OPINION', 'ORDER', 'REPORT']

const PROBLEM = /^PROBLEM-[0-9a-f]{8}$/

/** The code of a topic: of its words, so that it stays when the county orders its list anew. */
export function codeOfTopic(topic: string): string {
  return `PROBLEM-${createHash('sha256').update(topic).digest('hex').slice(0, 8)}`
}

/** The service_code of a case. */
export function codeOf({ kind, topic }: { kind: OpenKind; topic: string | null }): string {
  return kind === 'PROBLEM' ? codeOfTopic(topic ?? '') : kind
}

/** The service_name of a case. */
export function nameOf({ kind, topic }: { kind: OpenKind; topic: string | null }): string {
  return kind === 'PROBLEM' && topic ? topic : KIND_NAMES[kind]
}

/** What a service_code means; null where it means nothing. @param topics of the county */
export function readCode(code: string, topics: string[]): { kind: OpenKind; topic: string | null } | null {
  if (PROBLEM.test(code)) {
    const topic = topics.find(known => codeOfTopic(known) === code)
    return topic === undefined ? null : { kind: 'PROBLEM', topic }
  }
  const kind = OPEN_KINDS.find(known => known === code && known !== 'PROBLEM')
  return kind ? { kind, topic: null } : null
}
