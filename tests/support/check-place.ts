import type { Page } from '@playwright/test'
import { runSql } from './db'
import { addCheck, addService, makeTree } from './place'
import { createStaff } from './staff'

/** Services of a county of a test's own: where, in which category, with which number, rung how many days ago. */
const SERVICES = [
  ['a', 'rescue', '村里应急队', '04720100001', null],
  ['a', 'medical', '村医', '04720100003', 85],
  ['county', 'legal', '县里律师', '04720100002', null],
  ['county', 'jobs', '招工', '04720100005', 100],
  ['county', 'chat', '拉话', '04720100004', 1],
  ['county', 'pesticide', '农药', null, null],
] as const

/** A county whose numbers are due, and a clerk who rings them. */
export async function makeCheckPlace() {
  const tree = await makeTree({ county: '核验县', town: '核验镇', a: '前村', b: '后村' })
  const phones: Record<string, { phone: number; service: number }> = {}
  for (const [where, slug, name, number, days] of SERVICES) {
    const source = '县里通讯录'
    const areaId = where === 'a' ? tree.aId : tree.countyId
    const { phoneId, serviceId } = await addService(areaId, slug, { name, number, source })
    phones[name] = { phone: phoneId, service: serviceId }
    if (days !== null) await addCheck(phoneId, 'ANSWERED', days)
  }
  const clerk = await createStaff({ areaCode: tree.county, name: '王核验' })
  const resultsOf = async (name: string) => {
    const sql = 'SELECT result FROM "PhoneCheck" WHERE "phoneId" = $1 ORDER BY id'
    return (await runSql<{ result: string }>(sql, [phones[name]!.phone])).map(row => row.result)
  }
  return { ...tree, phones, clerk, resultsOf }
}

/** The entry of a number in the list. */
export const entryOf = (page: Page, name: string) => page.getByRole('article', { name: new RegExp(name) })
