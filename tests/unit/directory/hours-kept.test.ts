import { expect, test } from 'vitest'
import { getArea } from '@/lib/directory/area/areas'
import { loadCards } from '@/lib/directory/card/bulk'
import { getCard } from '@/lib/directory/card/cards'
import type { KeptHours } from '@/lib/directory/phone/types'
import { wholeHours } from '@/lib/directory/phone/whole-hours'
import type { PhoneSnapshot, ServiceSnapshot } from '@/lib/directory/service/service-form'
import { serviceRecord } from '@/lib/directory/service/service-record'
import { fingerprint } from '@/lib/record/fingerprint'
import { openRecord } from '@/lib/revision/form/open-record'
import { listRevisions, restoreRevision } from '@/lib/revision/history/history'
import { readGivenUp } from '@/lib/revision/history/resume'
import { saveProposal } from '@/lib/revision/proposal/save'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { at, spansOn, WORKDAYS } from '@/tests/support/hours'
import { expectOk, openService } from '@/tests/support/proposals'

const directory = useDirectory()

const phone = (hours: KeptHours): PhoneSnapshot => ({
  ...{ id: null, kind: 'LOCAL', number: '04720000001', label: null, source: null },
  ...hours,
})

const schedule = spansOn(WORKDAYS, 510, 1050)
/** As a revision kept a phone before hours could say more. */
const OLD = phone({ schedule })
const SEASONAL = phone({
  schedule: [],
  seasons: [
    { name: '夏季', from: '05-01', to: '09-30', schedule },
    { name: '', from: '10-01', to: '04-30', schedule: spansOn([6, 7], 1320, 1560) },
  ],
  closedOnHolidays: true,
  dates: [
    { date: '2026-10-08', spans: [], note: '停电' },
    {
      date: '2026-12-01',
      spans: [
        { opensAt: 540, closesAt: 720 },
        { opensAt: 840, closesAt: 900 },
      ],
      note: null,
    },
  ],
})

const withoutIds = ({ phones }: ServiceSnapshot) =>
  phones.map(({ id: _, ...rest }) => ({ id: null, ...rest }))

/** 法律维权服务 with one number, published with these hours. */
async function openWith(...versions: PhoneSnapshot[]) {
  const service = await openService(directory)
  for (const version of versions) {
    const proposal = await service.propose({ phones: [version] }, { intent: 'publish' })
    expectOk(await saveProposal(service.publisher, proposal))
  }
  const live = async () => (await service.open()).live as ServiceSnapshot
  return { ...service, live }
}

test('seasons, holidays and single dates come back as they were published, in both ways of reading cards', async () => {
  const { code, live, countyId } = await openWith(OLD, SEASONAL)
  expect(withoutIds(await live())).toEqual([SEASONAL])
  await directory.query(
    `INSERT INTO "Holiday" ("areaId", kind, name, "from", "to") VALUES ($1, 'OFF', '那达慕', '2026-08-18', '2026-08-20')`,
    [countyId],
  )
  await directory.query(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") SELECT id, number, 'ANSWERED', '老李' FROM "Phone" WHERE number IS NOT NULL`,
  )
  const now = at('2026-11-24T09:00:00')
  const summer = at('2026-08-19T09:00:00')
  const area = (await getArea(`${code}-1-1`))!
  for (const time of [now, summer]) {
    const card = await getCard(area, time)
    const cards = await loadCards([area.id, countyId], time)
    expect(cards.get(area.id)).toEqual(card)
    const [shown] = card.categories.find(({ slug }) => slug === 'legal')!.lines[0]!.phones
    expect(shown).toMatchObject(wholeHours(SEASONAL))
    expect(card.holidays['2026-08-18']?.name).toBe(time === summer ? '那达慕' : undefined)
    expect(cards.get(countyId)!.holidays).toEqual(card.holidays)
  }
})

test('a phone whose hours say no more than before is the same snapshot to the letter', async () => {
  const { live } = await openWith(OLD)
  const read = (await live()).phones[0]!
  expect(Object.keys(read).sort()).toEqual(['id', 'kind', 'label', 'number', 'schedule', 'source'])
  expect(fingerprint({ ...read, id: null })).toBe(fingerprint(OLD))
})

test('a snapshot from before is described, compared and restored; what it does not say is no', async () => {
  const { serviceId, publisher, live } = await openWith(OLD, SEASONAL)
  const { revisions } = (await listRevisions(publisher, 'SERVICE', serviceId))!
  const said = revisions[0]!.changes.map(({ label, before, after }) => [label, before, after])
  expect(said).toEqual([
    [
      '电话1 接听时间',
      '周一至周五 8:30–17:30',
      '夏季（5月1日至9月30日）周一至周五 8:30–17:30；10月1日至4月30日 周六、周日 22:00–次日2:00；法定节假日休息',
    ],
    ['电话1 单独的日子', '', '2026年10月8日 停电不接听；2026年12月1日 9:00–12:00、14:00–15:00'],
  ])
  expectOk(await restoreRevision(publisher, revisions[0]!.id, 'before', 'publish'))
  expect(withoutIds(await live())).toEqual([OLD])
  const rows = await getPrisma().phone.findMany({
    where: { serviceId, withdrawnAt: null },
    select: { closedOnHolidays: true, seasons: true, specialDates: true },
  })
  expect(rows).toEqual([{ closedOnHolidays: false, seasons: [], specialDates: [] }])
})

test('an open draft and one that was given up from before are gone on with', async () => {
  const { serviceId, publisher, propose, open, countyId } = await openWith(SEASONAL)
  const draft = await propose({ phones: [OLD] }, { intent: 'draft' })
  expectOk(await saveProposal(publisher, draft))
  const record = await openRecord(publisher, 'SERVICE', { recordId: serviceId })
  expect((record!.snapshot as ServiceSnapshot).phones).toEqual([OLD])
  const { seen } = await open()
  expectOk(await saveProposal(publisher, { ...draft, seen, intent: 'publish' }))
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Revision" (kind, "areaId", state, title, snapshot, "baseHash", "authorId")
     VALUES ('SERVICE', $1, 'DISCARDED', '义诊', $2, '', $3) RETURNING id`,
    [countyId, JSON.stringify(draft.snapshot), publisher.id],
  )
  const givenUp = (await readGivenUp(publisher, 'SERVICE', id))!.snapshot as ServiceSnapshot
  expect(givenUp.phones).toEqual([OLD])
  expect(await serviceRecord.describe(getPrisma(), givenUp)).toContainEqual({
    label: '电话1 单独的日子',
    value: '',
  })
})

const versionOf = async (id: number) =>
  (await directory.read<{ v: number }>('SELECT "contentVersion" AS v FROM "Area" WHERE id = $1', [id])).v

test('whatever changes the hours of a day makes the pages new', async () => {
  const { countyId } = await openWith(SEASONAL)
  for (const change of [
    `UPDATE "Season" SET "to" = '09-29' WHERE name = '夏季'`,
    `DELETE FROM "SpecialDate" WHERE note = '停电'`,
    `INSERT INTO "Holiday" ("areaId", kind, name, "from", "to") VALUES (${countyId}, 'WORK', '补班', '2026-12-05', '2026-12-05')`,
    `UPDATE "Holiday" SET name = '调休' WHERE "areaId" = ${countyId}`,
    `DELETE FROM "Holiday" WHERE "areaId" = ${countyId}`,
  ]) {
    const before = await versionOf(countyId)
    await directory.query(change)
    expect(await versionOf(countyId), change).toBeGreaterThan(before)
  }
})

test.each([
  [
    'a season over another',
    `INSERT INTO "Season" ("phoneId", name, "from", "to") SELECT "phoneId", '', '04-30', '05-01' FROM "Season" LIMIT 1`,
  ],
  [
    'a season over New Year into another',
    `INSERT INTO "Season" ("phoneId", name, "from", "to") SELECT "phoneId", '', '12-31', '05-01' FROM "Season" WHERE name = '夏季' LIMIT 1`,
  ],
  ['a day that no year has', `UPDATE "Season" SET "to" = '09-31' WHERE name = '夏季'`],
  [
    'a date twice',
    `INSERT INTO "SpecialDate" ("phoneId", date) SELECT "phoneId", date FROM "SpecialDate" LIMIT 1`,
  ],
  [
    'spans of one season over each other',
    `INSERT INTO "Schedule" ("phoneId", "seasonId", weekday, "opensAt", "closesAt") SELECT "phoneId", "seasonId", weekday, "opensAt", "closesAt" FROM "Schedule" WHERE "seasonId" IS NOT NULL LIMIT 1`,
  ],
  [
    'a season of another phone',
    `INSERT INTO "Schedule" ("phoneId", "seasonId", weekday, "opensAt", "closesAt") SELECT p.id, n.id, 1, 0, 1 FROM "Phone" p, "Season" n WHERE n."phoneId" <> p.id LIMIT 1`,
  ],
  [
    'a holiday that ends before it begins',
    `INSERT INTO "Holiday" ("areaId", kind, name, "from", "to") SELECT id, 'OFF', 'x', '2026-12-05', '2026-12-04' FROM "Area" LIMIT 1`,
  ],
  [
    'a day said twice',
    `INSERT INTO "Holiday" ("areaId", kind, name, "from", "to") SELECT id, 'OFF'::"HolidayKind", 'x', '2026-12-05'::date, '2026-12-06'::date FROM "Area" WHERE code = 'NM' UNION ALL SELECT id, 'WORK', 'x', '2026-12-06', '2026-12-06' FROM "Area" WHERE code = 'NM'`,
  ],
])('the database refuses %s', async (_, sql) => {
  await expect(directory.query(sql)).rejects.toThrow(/constraint|unique/)
})
