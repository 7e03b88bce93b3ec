import { randomInt } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { loadAreaPage } from '@/app/(resident)/_document/load-area'
import { layHomeCard, loadCard } from '@/app/(resident)/_document/load-card'
import { renderHtml } from '@/app/(resident)/_document/render'
import { getArea } from '@/lib/directory/area/areas'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import type { Card, CardLine } from '@/lib/directory/card/types'
import { NO_MEANINGS } from '@/lib/directory/search/meanings'
import { readQuery } from '@/lib/directory/search/query'
import { searchCard } from '@/lib/directory/search/search-card'
import { previewService } from '@/lib/directory/service/preview'
import { readService } from '@/lib/directory/service/service-record'
import { toTypedService } from '@/lib/directory/service/typed-service'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays } from '@/lib/system/clock/shanghai'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const NOW = new Date('2026-06-15T04:00:00Z')
const CODES = ['SN', 'SN-T', 'SN-T-A', 'SN-T-B']
const pick = <T>(list: T[]): T => list[randomInt(list.length)]!
let admin: Actor

const addArea = (code: string, kind: string, parent: string) =>
  directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind")
     SELECT $1, $2::"AreaKind", $1, id, kind FROM "Area" WHERE code = $3`,
    [code, kind, parent],
  )

let serial = 0
/** A service with up to two numbers, each rung up to three times, some at one instant. */
async function addService(code: string, slug: string, overridesId: number | null): Promise<number> {
  const name = `服务${serial++}`
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", "overridesId", name, description, "searchWords")
     SELECT a.id, c.id, $3, $4, '', $4 FROM "Area" a, "Category" c WHERE a.code = $1 AND c.slug = $2 RETURNING id`,
    [code, slug, overridesId, name],
  )
  for (let position = randomInt(3); position > 0; position--) {
    const number = `0472${8_000_000 + serial++}`
    const phone = await directory.read<{ id: number }>(
      `INSERT INTO "Phone" ("serviceId", number, kind, source, position) VALUES ($1, $2, 'LOCAL', '测试', $3) RETURNING id`,
      [id, number, position],
    )
    for (let calls = randomInt(4); calls > 0; calls--)
      await directory.query(
        `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy") VALUES ($1, $2, $3::"CheckResult", $4, '测试')`,
        [
          phone.id,
          number,
          pick(['ANSWERED', 'ANSWERED', 'NO_ANSWER', 'BUSY', 'WRONG']),
          addDays(NOW, -pick([0, 1, 89, 90])),
        ],
      )
  }
  return id
}

beforeAll(async () => {
  await addArea('SN', 'COUNTY', 'BT')
  await addArea('SN-T', 'TOWN', 'SN')
  for (const code of ['SN-T-A', 'SN-T-B']) await addArea(code, 'VILLAGE', 'SN-T')
  admin = await directory.addActor('ADMIN', 'SN')
  for (let i = 0; i < 24; i++) {
    const slug = pick(['medical', 'legal', 'jobs'])
    const base = await addService('SN', slug, null)
    for (const code of CODES.slice(1)) {
      if (randomInt(2)) await addService(code, slug, base)
      else if (randomInt(6) === 0)
        await directory.query(
          'INSERT INTO "HiddenService" ("areaId", "serviceId") SELECT id, $2 FROM "Area" WHERE code = $1',
          [code, base],
        )
    }
  }
})

const linesOf = (card: Card) => card.categories.flatMap(category => category.lines)
const numbersOf = (line: CardLine) => line.phones.map(({ number }) => number)

/** All that a reader of a card may ring: its numbers, and the fallback where a line or a category has none. */
function listCallable(card: Card): string[] {
  const lines = linesOf(card)
  const isWanting =
    lines.some(line => !line.phones.length) || card.categories.some(({ lines }) => !lines.length)
  return [...new Set([...lines.flatMap(numbersOf), ...(isWanting ? [card.fallbackNumber] : [])])].sort()
}

async function readPage(code: string): Promise<{ numbers: string[]; validUntil: Date | null }> {
  const page = (await loadAreaPage(code, false, NOW))!
  const rows = (await renderHtml(page.view)).match(/<section class="line" id[\s\S]*?<\/section>/g)!.join('')
  const numbers = [...rows.matchAll(/href="tel:([^"]+)"/g)].map(([, number]) => number!)
  return { numbers: [...new Set(numbers)].sort(), validUntil: page.validUntil }
}

async function readPaper(code: string): Promise<string[]> {
  const { sheet } = await layHomeCard((await loadCard(code, NOW))!, NOW)
  const numbers = sheet.rows.flatMap(({ lines }) => lines.flatMap(line => line.phones))
  return [...new Set(numbers.map(({ number }) => number.replaceAll(' ', '')))].sort()
}

test.each(CODES)(
  '%s: one by one, many at once, page, paper, search and preview show the same numbers',
  async code => {
    const area = (await getArea(code))!
    const card = await getCard(area, NOW)
    expect((await loadCards([area.id], NOW)).get(area.id)).toEqual(card)
    const page = await readPage(code)
    expect(page.numbers).toEqual(listCallable(card))
    expect(await readPaper(code)).toEqual(listCallable(card))
    if (card.lapsesAt) expect(page.validUntil!.getTime()).toBeLessThanOrEqual(card.lapsesAt.getTime())
    for (const line of linesOf(card)) {
      const find = async (typed: string) => (await searchCard(area, readQuery(typed)!, NO_MEANINGS, NOW)).hits
      const hits = await find(line.name)
      const same = hits.find(hit => hit.line.baseServiceId === line.baseServiceId)!
      expect(numbersOf(same.line)).toEqual(numbersOf(line))
      for (const { number } of line.waiting) expect(await find(number!)).toEqual([])
      const own = line.origin.id === area.id && (await readService(getPrisma(), line.serviceId))
      if (!own) continue
      const preview = (await previewService(admin, toTypedService(own, line.serviceId), false))!
      const shown = await preview.readCard(area, NOW)
      expect(linesOf(shown).map(numbersOf)).toEqual(linesOf(card).map(numbersOf))
    }
  },
)

test('an override that was withdrawn comes back with the calls of its numbers: the preview knows', async () => {
  const base = await addService('SN', 'chat', null)
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Service" ("areaId", "categoryId", "overridesId", "withdrawnAt")
     SELECT a.id, s."categoryId", s.id, now() FROM "Area" a, "Service" s WHERE a.code = 'SN-T-A' AND s.id = $1 RETURNING id`,
    [base],
  )
  await directory.query(
    `WITH p AS (INSERT INTO "Phone" ("serviceId", number) VALUES ($1, '04727777777') RETURNING id, number)
     INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedAt", "checkedBy")
     SELECT id, number, 'ANSWERED', $2, '测试' FROM p`,
    [id, NOW],
  )
  const area = (await getArea('SN-T-A'))!
  const own = (await readService(getPrisma(), base))!
  const phone = {
    kind: 'LOCAL',
    number: '04727777777',
    id: null,
    label: null,
    source: null,
    schedule: [],
  } as const
  const again = {
    ...own,
    areaId: area.id,
    overridesId: base,
    name: null,
    phones: [{ ...phone, schedule: [] }],
  }
  const preview = (await previewService(admin, toTypedService(again, null), false))!
  const card = await preview.readCard(area, NOW)
  expect(preview.readNumbers(card)).toEqual({ seen: '0472 7777777（SN-T-A）', waits: [] })
})
