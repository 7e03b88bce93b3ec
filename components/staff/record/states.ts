import type { RevisionState } from '@/lib/record/kinds'

/** What staff call the states of a revision. */
export const STATE_NAMES: Record<RevisionState, string> = {
  DRAFT: '草稿',
  SUBMITTED: '等审核',
  RETURNED: '已退回',
  PUBLISHED: '已发布',
  DISCARDED: '已放弃',
}

type Told = { state: RevisionState; authorName: string; reviewerName: string | null }

const DECISIONS: Partial<Record<RevisionState, string>> = {
  RETURNED: '退回',
  PUBLISHED: '发布',
  DISCARDED: '放弃',
}

/**
 * Who decided about a revision, and what: "王芳发布". Null while nobody has; whoever returned an earlier try has
 * not decided about this one.
 */
export function sayDecision({ state, reviewerName }: Pick<Told, 'state' | 'reviewerName'>): string | null {
  const decision = DECISIONS[state]
  return decision && reviewerName ? `${reviewerName}${decision}` : null
}

/** Who wrote a revision, and who decided about it. */
export function sayWho(told: Told): string {
  const { state, authorName, reviewerName } = told
  if (state === 'PUBLISHED' && reviewerName === authorName) return `${authorName}写的、发布的`
  return [`${authorName}写的`, sayDecision(told)].filter(Boolean).join('，')
}
