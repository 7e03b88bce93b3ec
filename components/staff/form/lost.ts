import type { FormState } from '@/lib/system/form/form-state'

/** Nothing came back: it may have arrived, and is done once however often it is sent. */
const NO_ANSWER: FormState<never> = {
  status: 'failed',
  message: '网络断了，没有等到回信。',
  more: '填的都在这里。网通了再点一次，不会办两遍。',
}
/** The browser itself says that it is offline. */
const OFFLINE: FormState<never> = {
  status: 'failed',
  message: '没存上：网断了。',
  more: '没有等到回信，填的都在这里。网通了再点一次，不会办两遍。',
}

/** The answer to a call that none came to. @param wasOffline when it was sent */
export function sayLost(wasOffline: boolean): FormState<never> {
  return wasOffline ? OFFLINE : NO_ANSWER
}
