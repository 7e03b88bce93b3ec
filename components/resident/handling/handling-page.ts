import type { HandledCase } from '@/lib/answer/handling/read-handling'

/** What a handler can do. */
export const ACTS = ['take', 'report', 'done', 'decline'] as const
export type Act = (typeof ACTS)[number]

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
  done: Act | null
  /** What is wrong with what was sent, and the words that were typed. */
  wrong?: { act: Act | null; message: string; text: string }
}
