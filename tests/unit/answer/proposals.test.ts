import { beforeAll, expect, test } from 'vitest'
import { areAlike } from '@/lib/answer/office/alike-text'
import { readOfficeCase } from '@/lib/answer/office/read-office-case'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays } from '@/lib/system/clock/shanghai'
import { type CaseFields, makeCase } from '@/tests/support/cases'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
let clerk: Actor
let village: number

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY-JS-ZN')
  village = await directory.idOf('GY-JS-ZN')
})

const make = async (said: Partial<CaseFields>) =>
  (await makeCase(directory.query, { areaId: village, ...said })).id
const proposedTo = async (id: number) =>
  (await readOfficeCase(clerk, id))!.proposals.map(one => one.id).sort((a, b) => a - b)

test('one lamp of one building, however people write the building and whichever entrance they live at', async () => {
  const lamp = { estate: '眼睛小区', topic: '楼道灯' }
  const first = await make({ ...lamp, building: '3', unit: '2' })
  const same = [
    await make({ ...lamp, building: '3号楼', unit: '2单元' }),
    await make({ ...lamp, building: '3栋', unit: '1' }),
    await make({ ...lamp, estate: null, building: '3楼' }),
  ]
  await make({ ...lamp, building: '13' })
  await make({ ...lamp, building: '3', estate: '别的小区' })
  await make({ ...lamp, building: '3', topic: '飞线充电' })
  await make({ ...lamp, building: '3', receivedAt: addDays(new Date(), -30) })
  expect(await proposedTo(first)).toEqual(same)
})

test('opinions about anything are one matter only in like words', async () => {
  const first = await make({ kind: 'OPINION', text: '公告字太小了，看不清' })
  const like = await make({ kind: 'OPINION', text: '公告的字太小，老人看不清' })
  await make({ kind: 'OPINION', text: '给社区多放几张卡' })
  expect(await proposedTo(first)).toEqual([like])
})

test('likeness is of signs, not of length or of stops', () => {
  expect(areAlike('楼道灯坏了。', '楼道灯坏了！！')).toBe(true)
  expect(areAlike('楼道灯坏了', '门口的路灯不亮')).toBe(false)
  expect(areAlike('好', '好')).toBe(true)
  expect(areAlike('', '楼道灯')).toBe(false)
})
