import type { FormState } from '@/components/resident/form/form-state'
import type { LostPicture } from '@/lib/answer/case/lost-pictures'
import type { HandledCase } from '@/lib/answer/handling/handled-case'

/** What a handler can do. */
export const ACTS = ['take', 'report', 'done', 'decline'] as const
export type Act = (typeof ACTS)[number]

/** In which field the words of an act stand. */
export const WORDS: Record<Exclude<Act, 'take'>, string> = {
  report: 'progress',
  done: 'work',
  decline: 'reason',
}

/** In characters. */
export const LONGEST_REPORT = 1000

/** What was just done, and what comes of it. */
export const DONE_WORDS: Record<Act, string> = {
  take: '接单了，请抓紧办',
  report: '进度报上去了',
  done: '报上去了，辛苦您',
  decline: '告诉交办单位了',
}

export type HandlingPage = {
  handled: HandledCase
  /** The address of the link. */
  path: string
  formToken: string
  big: boolean
  /** What was just done. */
  done: Act | null
  /** Of the pictures sent with it, those that were not kept. */
  lost: LostPicture[]
  /** What is wrong with what was sent, at which form. */
  wrong: { act: Act | null; state: FormState } | null
}
