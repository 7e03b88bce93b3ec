import { DECLINED } from '@/lib/answer/handling/words'
import type { OfficeCase } from './office-case'

type Handled = Pick<OfficeCase, 'steps' | 'handlings'> & { may: Pick<OfficeCase['may'], 'urge'> }

/** What an office does next with what is taken up and not answered: it follows from what its handler said last. */
export function sayHandled({ steps, handlings, may }: Handled): string {
  const handling = handlings.find(({ revokedAt }) => !revokedAt)
  const last = steps.findLast(({ kind, office }) => kind === 'REOPENED' || office === handling?.name)
  if (last?.kind === 'REOPENED')
    return handling ? `居民说没办好：让${handling.name}再办，或另转一家` : '居民说没办好：转办，或答复居民'
  if (!handling) return '答复居民'
  const { name, doneAt } = handling
  if (doneAt) return `${name}说办完了，看一看，答复居民`
  if (last?.isInternal && last.text?.startsWith(DECLINED)) return `${name}说办不了，另转一家，或直接答复居民`
  return may.urge ? `答复居民，或催${name}` : '答复居民'
}
