import type { AreaRef } from '@/lib/system/tree/area-ref'

/** Whether an area has a card of its own: cities and regions have none. */
export function hasCard({ kind }: Pick<AreaRef, 'kind'>): boolean {
  return kind !== 'REGION' && kind !== 'CITY'
}
