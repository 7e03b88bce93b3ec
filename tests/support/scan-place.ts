import { printEdition } from './editions'
import { addCheck, addService, makeTree } from './place'

/** Lines of the county, each with its own number. */
const LINES = [
  ['medical', '县医院义诊', '04721000001'],
  ['legal', '县里律师', '04721000002'],
  ['jobs', '招工', '04721000003'],
] as const

/** A county whose numbers were all rung just now, and 300 cards printed for its village 东村. */
export async function makeScanPlace() {
  const tree = await makeTree({ county: '扫码县', town: '扫码镇', a: '东村', b: '西村' })
  const lines: Record<string, { serviceId: number; phoneId: number }> = {}
  for (const [slug, name, number] of LINES) {
    lines[name] = await addService(tree.countyId, slug, { name, number })
    await addCheck(lines[name].phoneId)
  }
  const { tokens } = printEdition({ code: tree.a, copies: 300 })
  return { ...tree, lines, tokens }
}
