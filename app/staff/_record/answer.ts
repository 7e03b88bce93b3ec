import 'server-only'
import { refresh } from 'next/cache'
import { answerInvalid } from '@/app/staff/_action/staff-action'
import type { RecordKind } from '@/lib/record/kinds'
import { recordPath } from '@/lib/record/paths'
import type { Conflict, Outcome } from '@/lib/revision/proposal/outcome'
import type { FormState } from '@/lib/system/form/form-state'

/** What a form of a record hears: where the record is found now, or both versions of it. */
export type RecordAnswer = { path?: string; conflict?: Conflict }

/**
 * The outcome of a change to a record as the state of its form.
 * @param done said when it went well
 * @param kind of the record, where the form is to go on at its page
 */
export function answerRecord(outcome: Outcome, done: string, kind?: RecordKind): FormState<RecordAnswer> {
  if (outcome.ok) {
    refresh()
    const path = kind && recordPath(kind, outcome.recordId, outcome.revisionId)
    return { status: 'done', message: done, data: { path } }
  }
  switch (outcome.why) {
    case 'invalid':
      return { ...answerInvalid(outcome.errors), ...(outcome.message && { message: outcome.message }) }
    // No refresh: the form must go on holding what was typed on the older words.
    case 'conflict':
      return {
        status: 'conflict',
        message: `没有保存：${outcome.conflict.by}刚改过这条记录。`,
        data: { conflict: outcome.conflict },
      }
    case 'impossible':
      return { status: 'failed', message: `${outcome.message}。` }
  }
}
