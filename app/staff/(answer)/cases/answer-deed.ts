import 'server-only'
import { refresh } from 'next/cache'
import type { Deed } from '@/lib/answer/office/change-case'
import type { FormState } from '@/lib/system/form/form-state'

const GONE = '没有办：没有这件来信。'

/**
 * What came of handling a case, as the state of its form. Whoever comes second keeps what is typed and sees what is new.
 * @param done in Chinese, what is said of what was done
 */
export function answerDeed<T>(deed: Deed<T>, done: string | ((value: T) => string)): FormState<T> {
  if (deed.status === 'gone') return { status: 'failed', message: GONE }
  if (deed.status === 'refused') {
    const { field, message } = deed
    if (!field) return { status: 'failed', message }
    return { status: 'invalid', message: '有一处要改，已经标出来了。', errors: { [field]: [message] } }
  }
  refresh()
  if (deed.status === 'done') {
    const message = typeof done === 'string' ? done : done(deed.value)
    return { status: 'done', message, data: deed.value }
  }
  const more = '页面已经换成最新的，填的还在。看一眼，还要办就再点一次。'
  return { status: 'conflict', message: `没有办：${deed.said}。`, more }
}
