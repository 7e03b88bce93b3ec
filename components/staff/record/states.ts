import type { RevisionState } from '@/lib/record/kinds'

/** What staff call the states of a revision. */
export const STATE_NAMES: Record<RevisionState, string> = {
  DRAFT: '草稿',
  SUBMITTED: '等审核',
  RETURNED: '已退回',
  PUBLISHED: '已发布',
  DISCARDED: '已放弃',
}
