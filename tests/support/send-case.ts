import { randomUUID } from 'node:crypto'
import { receiveCase } from '@/lib/answer/case/receive'
import type { Said, Sender } from '@/lib/answer/case/said'
import { getArea } from '@/lib/directory/area/areas'

/** Who sends something from an area's page, as a form that nobody sent before. */
export async function sendFrom(code: string, more: Partial<Sender> = {}): Promise<Sender> {
  const area = (await getArea(code))!
  const path = [area, ...area.ancestors]
  return { path, source: 'PAGE', codeToken: null, once: randomUUID(), network: '203.0.113.7', ...more }
}

/** A problem as somebody tells it. */
export const aProblem = (more: Partial<Said & { kind: 'PROBLEM' }> = {}): Said => ({
  kind: 'PROBLEM',
  topic: '楼道灯',
  isUrgent: false,
  estate: '支农小区',
  building: '3',
  unit: '2',
  text: `楼道灯坏了 ${randomUUID()}`,
  phone: null,
  sharesPhone: false,
  ...more,
})

/** Sends it, and answers the number under which it is there. */
export async function sayAt(code: string, said: Said, more: Partial<Sender> = {}): Promise<string> {
  const outcome = await receiveCase(said, await sendFrom(code, more))
  if (outcome.status !== 'received') throw new Error(`not received: ${outcome.status}`)
  return outcome.number
}
