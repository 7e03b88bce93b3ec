import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findWithoutCard } from '@/lib/desk/today/without-card'
import { loadCards } from '@/lib/directory/card/bulk'
import { isDoubted, isReported } from '@/lib/directory/phone/doubt'
import { judgeDue } from '@/lib/directory/phone/due'
import type { CheckResult, PhoneFact, PhoneKind } from '@/lib/directory/phone/types'
import { countWork, readWork, type WorkEntry, type WorkKind } from '@/lib/directory/phone/work-list'
import { addDays, writeShanghai } from '@/lib/system/clock/shanghai'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const NOW = new Date('2026-06-15T04:00:00Z')

async function readAll(path: string, kind: WorkKind): Promise<WorkEntry[]> {
  const all: WorkEntry[] = []
  for (let page = 0; ; page++) {
    const entries = await readWork(path, kind, NOW, page)
    all.push(...entries)
    if (entries.length < 50) return all
  }
}

const hour = 3_600_000
const check = fc.record({
  number: fc.constantFrom('04720000001', '04720000002'),
  result: fc.constantFrom<CheckResult>('ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG'),
  // Around both edges, to the millisecond, and far from them.
  checkedAt: fc
    .tuple(
      fc.constantFrom(0, 1, 23, 29, 30, 31, 83, 84, 89, 90, 91, 400),
      fc.constantFrom(0, -1, 1, -hour, hour),
    )
    .map(([days, by]) => new Date(addDays(NOW, -days).getTime() + by)),
})
const doubt = fc.record({
  number: fc.constantFrom('04720000001', '04720000001', '04720000002'),
  at: fc
    .tuple(fc.constantFrom(0, 1, 30, 89, 91), fc.constantFrom(0, 1, hour))
    .map(([days, by]) => new Date(addDays(NOW, -days).getTime() + by)),
})
const phone = fc.record({
  doubts: fc.uniqueArray(doubt, {
    maxLength: 4,
    selector: ({ number, at }) => `${number} ${writeShanghai(at).slice(0, 10)}`,
  }),
  kind: fc.constantFrom<PhoneKind>('LOCAL', 'LOCAL', 'NATIONAL'),
  number: fc.constantFrom('04720000001', '04720000001', null),
  checks: fc.uniqueArray(check, { maxLength: 4, selector: ({ checkedAt }) => checkedAt.getTime() }),
  slug: fc.constantFrom('rescue', 'legal'),
})

test('the list in SQL is the law: each generated phone stands where judgeDue puts it', async () => {
  const [{ path, id: areaId }] = (await directory.query('SELECT id, path FROM "Area" WHERE code = $1', [
    'DH',
  ])) as [{ id: number; path: string }]
  // Each has numbers of its own: one that two lines have is one entry.
  const made = fc.sample(phone, 400).map(({ kind, number, checks, doubts, ...rest }, at) => {
    const own = (digits: string) => `${digits.slice(0, 4)}${String(at).padStart(6, '0')}${digits.at(-1)}`
    return {
      ...rest,
      kind: number ? kind : ('LOCAL' as const),
      number: number && own(number),
      checks: checks.map(one => ({ ...one, number: own(one.number) })),
      doubts: doubts.map(one => ({ ...one, number: own(one.number) })),
    }
  })
  const expected = new Map<number, string>()
  const reported = new Set<number>()
  const doubted = new Set<number>()
  for (const { kind, number, checks, doubts, slug } of made) {
    const [row] = await directory.query<{ id: number; days: number }>(
      `WITH s AS (INSERT INTO "Service" ("areaId", "categoryId", name, description)
         SELECT $1, id, '生成', '生成' FROM "Category" WHERE slug = $2 RETURNING id, "categoryId")
       INSERT INTO "Phone" ("serviceId", kind, number, source) SELECT s.id, $3::"PhoneKind", $4, '测试' FROM s
       RETURNING id, (SELECT "checkCycleDays" FROM "Category" WHERE slug = $2) AS days`,
      [areaId, slug, kind, number],
    )
    for (const one of checks)
      await directory.query(
        `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy") VALUES ($1, $2, $3::"CheckResult", $4, '测试')`,
        [row!.id, one.number, one.result, one.checkedAt],
      )
    for (const one of doubts)
      await directory.query(
        `INSERT INTO "PhoneDoubt" ("phoneId", number, "areaId", day, at, "lastAt") VALUES ($1, $2, $3, $4, $5, $5)`,
        [row!.id, one.number, areaId, writeShanghai(one.at).slice(0, 10), one.at],
      )
    const rest = { label: null, position: 0, schedule: [], checks, doubts }
    const fact: PhoneFact = { id: row!.id, kind, number, ...rest }
    expected.set(row!.id, judgeDue(fact, row!.days, NOW))
    if (isReported(fact)) reported.add(row!.id)
    if (isDoubted(fact)) doubted.add(row!.id)
  }
  // As the database does by itself within a minute: not knowing what is in its tables it is ten times as slow.
  await directory.query('ANALYZE')
  const listed = [...(await readAll(path, 'todo')), ...(await readAll(path, 'missing'))]
  const states = new Map(listed.map(entry => [entry.phoneId, entry.state]))
  for (const [id, state] of expected) expect([id, states.get(id) ?? 'fine']).toEqual([id, state])
  expect(new Set(expected.values()).size).toBe(6)
  expect(states.size).toBe([...expected].filter(([id, state]) => state !== 'fine' || reported.has(id)).length)
  const first = listed.slice(0, reported.size).map(({ phoneId }) => phoneId)
  expect(new Set(first)).toEqual(reported)
  expect(new Set(first.slice(0, doubted.size))).toEqual(doubted)
  expect(listed.filter(entry => entry.reports).length).toBe(reported.size)
  expect(doubted.size).toBeGreaterThan(0)
  const counts = await countWork(path, NOW)
  const todo = listed.filter(({ state }) => state !== 'missing').length
  expect(counts).toMatchObject({ reported: reported.size, todo })
})

describe('how many cards show a number', () => {
  const pick = <T>(list: T[]): T => list[randomInt(list.length)]!

  test('is what resolving every card of the subtree finds, whatever is overridden, hidden, withdrawn', async () => {
    for (let round = 0; round < 6; round++) {
      const code = `Z${round}X`
      await directory.query(
        `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT $1, 'COUNTY', '县', id, kind FROM "Area" WHERE code = 'BT'`,
        [code],
      )
      await directory.query(
        `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT $1 || '-' || t, 'TOWN', '镇', id, kind FROM "Area", generate_series(1, 3) t WHERE code = $1`,
        [code],
      )
      await directory.query(
        `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind", "withdrawnAt")
         SELECT code || '-' || v, 'VILLAGE', '村', id, kind, CASE WHEN v = 4 THEN now() END FROM "Area", generate_series(1, 4) v WHERE code LIKE $1 || '-%' AND kind = 'TOWN'`,
        [code],
      )
      const areas = await directory.query<{
        id: number
        path: string
        kind: string
        withdrawnAt: Date | null
      }>('SELECT id, path, kind, "withdrawnAt" FROM "Area" WHERE code LIKE $1 || \'%\' ORDER BY path', [code])
      const add = async (areaId: number, overridesId: number | null, phones: number) => {
        const [row] = await directory.query<{ id: number }>(
          `INSERT INTO "Service" ("areaId", "categoryId", "overridesId", name, description) SELECT $1, id, $2, '义诊', '看病' FROM "Category" WHERE slug = 'medical' RETURNING id`,
          [areaId, overridesId],
        )
        for (let i = 0; i < phones; i++)
          await directory.query('INSERT INTO "Phone" ("serviceId", number) VALUES ($1, $2)', [
            row!.id,
            // One that two lines have is one entry.
            `0472${String(10 * row!.id + i).padStart(7, '0')}`,
          ])
        return row!.id
      }
      const bases = [await add(areas[0]!.id, null, 1), await add(pick(areas).id, null, 2)]
      for (let i = 0; i < 14; i++) {
        const base = pick(bases)
        const [{ path }] = (await directory.query(
          'SELECT a.path FROM "Service" s JOIN "Area" a ON a.id = s."areaId" WHERE s.id = $1',
          [base],
        )) as [{ path: string }]
        const below = areas.filter(area => area.path.startsWith(path) && area.path !== path)
        if (!below.length) continue
        const { id } = pick(below)
        if (randomInt(3) === 0)
          await directory.query(
            'INSERT INTO "HiddenService" ("areaId", "serviceId") VALUES ($1, $2) ON CONFLICT DO NOTHING',
            [id, base],
          )
        else await add(id, base, randomInt(3)).catch(() => null)
      }
      await directory.query(
        `UPDATE "Service" SET "withdrawnAt" = now() WHERE "overridesId" = ANY ($1) AND id % 5 = 0`,
        [bases],
      )
      await directory.query(
        `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
         SELECT p.id, p.number, CASE p.id % 5 WHEN 2 THEN 'WRONG' ELSE 'ANSWERED' END::"CheckResult",
           CASE p.id % 5 WHEN 1 THEN $3 WHEN 3 THEN $4 ELSE $2 END::timestamptz, '测试'
         FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId"
         JOIN "Area" a ON a.id = s."areaId" WHERE a.code LIKE $1 || '%' AND p.id % 5 < 4`,
        [code, NOW, addDays(NOW, -85), addDays(NOW, -90)],
      )
      await directory.query('ANALYZE')
      const live = areas.filter(area => !area.withdrawnAt).map(area => area.id)
      const cards = await loadCards(live, NOW)
      // Shown, or waiting to be: what would be shown if it answered.
      const found = new Map<number, number>()
      const waits = new Set<number>()
      for (const card of cards.values())
        for (const line of card.categories.flatMap(category => category.lines)) {
          for (const { id } of [...line.phones, ...line.waiting]) found.set(id, (found.get(id) ?? 0) + 1)
          for (const { id } of line.waiting) waits.add(id)
        }
      const bare = [...cards.values()].filter(card =>
        card.categories.every(category => category.lines.every(line => line.phones.length === 0)),
      )
      for (const root of areas.filter(area => !area.withdrawnAt)) {
        const within = new Set(areas.filter(area => area.path.startsWith(root.path)).map(area => area.id))
        const without = bare.filter(card => within.has(card.area.id)).map(card => card.area.id)
        const { total, first } = await findWithoutCard(root.path, NOW)
        expect(total).toBe(without.length)
        expect(first.filter(({ id }) => !without.includes(id))).toEqual([])
        const listed = await readAll(root.path, 'todo')
        const counted = listed.map(({ phoneId, cards: count }) => [phoneId, count])
        expect(counted).toEqual(listed.map(({ phoneId }) => [phoneId, found.get(phoneId) ?? 0]))
        if (root === areas[0]) {
          const shown = new Set(listed.map(({ phoneId }) => phoneId))
          expect([...waits].filter(id => !shown.has(id) && id >= Math.min(...shown))).toEqual([])
          const counts = listed.map(entry => entry.cards)
          expect(counts).toEqual([...counts].sort((a, b) => b - a))
        }
      }
    }
  })
})
