import { expect, test } from 'vitest'
import { checkRooms, drawFolders, findCircle, findClimb, findStrangers } from '@/scripts/lib/rooms.mjs'

const draw = (files: Record<string, string>) => drawFolders(new Map(Object.entries(files)))

test('two folders of one room that import each other are a circle, also by types alone', () => {
  const arrows = draw({
    'lib/paper/edition/print.ts': "import { draw } from '@/lib/paper/token/draw'",
    'lib/paper/token/draw.ts': "import type { Edition } from '@/lib/paper/edition/types'",
  })
  expect(findCircle(arrows)).toEqual(['paper/edition', 'paper/token', 'paper/edition'])
})

test('a circle is found however long it is, and behind folders that are in none', () => {
  const arrows = draw({
    'lib/desk/hub/hub.ts': "import { a } from '@/lib/paper/a/a'",
    'lib/paper/a/a.ts': "import { b } from '@/lib/paper/b/b'",
    'lib/paper/b/b.ts': "const { c } = await import('@/lib/paper/c/c')",
    'lib/paper/c/c.ts': "import { a } from '@/lib/paper/a/a2'",
  })
  expect(findCircle(arrows)).toEqual(['paper/a', 'paper/b', 'paper/c', 'paper/a'])
})

test('a circle that goes through the file of the kinds is one, too', () => {
  const arrows = draw({
    'lib/records.ts': "import { team } from '@/lib/content/team/team'",
    'lib/content/team/team.ts': "import { recordOf } from '@/lib/records'",
  })
  expect(findCircle(arrows)).toEqual(['records', 'content/team', 'records'])
})

test('what only goes down is no circle', () => {
  const arrows = draw({
    'lib/desk/hub/hub.ts': "import { a } from '@/lib/paper/a/a'\nimport { b } from '@/lib/system/b/b'",
    'lib/paper/a/a.ts': "import { b } from '@/lib/system/b/b'",
    'lib/system/b/b.ts': "import { PrismaClient } from '@/lib/generated/prisma/client'",
  })
  expect(findCircle(arrows)).toBeNull()
})

test('an import that goes up is found where no list of imports shows it', () => {
  const climbs = (from: string, to: string) => findClimb(draw({ [from]: `type A = import('@/${to}').A` }))
  expect(climbs('lib/content/team/team.ts', 'lib/desk/hub/hub')).toEqual(['content/team', 'desk/hub'])
  expect(climbs('lib/directory/area/area.ts', 'lib/records')).toEqual(['directory/area', 'records'])
  expect(climbs('lib/revision/review/review.ts', 'lib/records')).toBeNull()
  expect(climbs('lib/desk/hub/hub.ts', 'lib/content/team/team')).toBeNull()
})

test('a folder is named after a room, in brackets or not', () => {
  expect(findStrangers('app/staff', ['(paper)', '_action', '(printing)'])).toEqual(['(printing)'])
})

test('the project itself keeps the rule', () => {
  expect(checkRooms).not.toThrow()
})
