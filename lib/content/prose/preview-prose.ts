import 'server-only'
import type { Actor } from '@/lib/staff/session/actor'
import { requireMay } from '@/lib/staff/session/guard'
import { renderProse } from './prose'

/** What is being typed for an area, as residents will read it. @throws Refused role or area */
export async function previewProse(actor: Actor, areaId: number, text: string): Promise<string> {
  await requireMay(actor, 'record:edit', areaId)
  return renderProse(text)
}
