import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listRooms } from '@/components/staff/shell/navigation'

test('each page of the menu lies in the room that it is listed under', () => {
  const misplaced = listRooms('ADMIN').flatMap(({ name, entries }) =>
    entries.filter(({ href }) => !existsSync(`${href.replace('/staff', `app/staff/(${name})`)}/page.tsx`)),
  )
  expect(misplaced).toEqual([])
})

test('the rooms in the order of a day’s work, each with what a role may open', () => {
  expect(listRooms('ADMIN').map(({ label }) => label)).toEqual([
    '今天',
    '目录',
    '内容',
    '纸卡',
    '群众来信',
    '管理',
  ])
  const labels = (role: 'EDITOR' | 'ADMIN') =>
    listRooms(role)
      .find(({ name }) => name === 'staff')!
      .entries.map(({ label }) => label)
  expect(labels('ADMIN')).toEqual(['账号', '设置', '修改日志'])
  expect(labels('EDITOR')).toEqual(['修改日志'])
})
