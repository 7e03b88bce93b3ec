import type { FormState } from '@/lib/system/form/form-state'

/** The answer to a call that none came to: it may have arrived, and is done once however often it is sent. */
export const LOST: FormState<never> = {
  status: 'failed',
  message: '网络断了，或者服务器停了一下，没有等到回信。',
  more: '填的都在这里。过一会儿再点一次，不会办两遍。',
}
