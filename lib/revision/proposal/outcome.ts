import type { FieldErrors } from '@/lib/record/definition'
import type { FieldChange } from './compare'

/** Both versions of a record that two people changed. */
export type Conflict = {
  /** Who changed it meanwhile, and when. */
  by: string
  at: Date | null
  /** From theirs to mine, field by field. */
  changes: FieldChange[]
  /** What a save must bring to say that theirs has been seen. */
  seen: string
}

/** What came of a save or a publication: expected trouble is an answer. */
export type Outcome =
  | { ok: true; revisionId: number; recordId: number | null; published: boolean }
  | { ok: false; why: 'invalid'; errors: FieldErrors; message?: string }
  | { ok: false; why: 'conflict'; conflict: Conflict }
  /** In Chinese why it cannot be. */
  | { ok: false; why: 'impossible'; message: string }

/** What would take the place of a whole record waits until nobody's proposal would be lost by it. */
export const UNDECIDED: Outcome = {
  ok: false,
  why: 'impossible',
  message: '这一条还有没处理完的修改，请先发布或放弃它',
}
