import { type FormLink, type FormState, IDLE } from '@/lib/system/form/form-state'

type Standing = {
  /** Something was typed since the last answer. */
  touched: boolean
  /** When that was kept on this machine; empty: it was not. */
  keptAt: string
  /** Said while nothing is typed, of a form whose contents are saved (not of one that does something). */
  untouched?: string
  next?: FormLink[]
}

/** What the bar says while nothing is under way: the last answer, or how what is typed stands. */
export function sayStanding(state: FormState, { touched, keptAt, untouched, next }: Standing): FormState {
  const isOver = state.status === 'idle' || state.status === 'done'
  // What failed stays said until it is tried again: whatever is typed, it is still not saved.
  if (!isOver) return state
  if (!touched) return state.status === 'done' ? { next, ...state } : { ...IDLE, message: untouched }
  const message = untouched ? '有改动，没存' : keptAt && '填了，还没交'
  return { ...IDLE, message, more: keptAt && `这台电脑上留了一份，${keptAt}` }
}
