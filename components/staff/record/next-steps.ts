import { listPath, recordPath } from '@/lib/record/paths'
import type { OpenRecord } from '@/lib/revision/form/open-record'
import type { FormLink } from '@/lib/system/form/form-state'

/** Where to go from a record that was just saved. @param isOut residents see it now */
export function listNext({ kind, recordId, area }: OpenRecord, isOut: boolean): FormLink[] {
  const list = { href: `${listPath(kind)}?area=${area.id}`, label: '回列表' }
  const another = { href: `${recordPath(kind, null)}?area=${area.id}`, label: '再加一条' }
  const page = { href: `/k/${area.code}`, label: '看居民页面', apart: true }
  return [...(isOut ? [page] : []), list, ...(recordId === null ? [another] : [])]
}
