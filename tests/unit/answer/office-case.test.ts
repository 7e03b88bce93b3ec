import { beforeAll, expect, test } from 'vitest'
import { PHONE_PURPOSE } from '@/lib/answer/case/receive'
import { addWords } from '@/lib/answer/case/resident-steps'
import { hashLinkToken } from '@/lib/answer/handling/token'
import { linkAnnouncement, readTelling } from '@/lib/answer/office/announcement'
import { acceptCases, forwardCases } from '@/lib/answer/office/bulk'
import { forwardCase } from '@/lib/answer/office/forward'
import { revokeLink, urgeHandler } from '@/lib/answer/office/handlers'
import { mergeCases, unmergeCase } from '@/lib/answer/office/merge'
import { readOfficeCase } from '@/lib/answer/office/read-office-case'
import { readCasePicture } from '@/lib/answer/office/read-picture'
import { revealPhone } from '@/lib/answer/office/reveal-phone'
import { openRules, saveRules } from '@/lib/answer/office/save-rules'
import {
  acceptCase,
  answerCase,
  askResident,
  changeDeadline,
  closeCase,
  noteCase,
  refuseCase,
} from '@/lib/answer/office/steps'
import { listTargets } from '@/lib/answer/office/target-choices'
import { readTemplates, saveTemplates, USUAL_TEMPLATES } from '@/lib/answer/office/templates'
import { setActive } from '@/lib/staff/people/change-staff'
import type { Actor } from '@/lib/staff/session/actor'
import { addDays, writeShanghai } from '@/lib/system/clock/shanghai'
import { seal } from '@/lib/system/config/seal'
import { type CaseFields, makeCase } from '@/tests/support/cases'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const { query, read, count } = directory
/** Of the village 支农社区, its town, its county; of another county; of a sister village. */
let clerk: Actor
let county: Actor
let stranger: Actor
let village: number
let town: number

beforeAll(async () => {
  clerk = await directory.addActor('EDITOR', 'GY-JS-ZN')
  county = await directory.addActor('ADMIN', 'GY')
  stranger = await directory.addActor('ADMIN', 'DH')
  village = await directory.idOf('GY-JS-ZN')
  town = await directory.idOf('GY-JS')
})

const make = (said: Partial<CaseFields> = {}) => makeCase(query, { areaId: village, ...said })
const stateOf = async (id: number) =>
  (await read<{ state: string }>('SELECT state FROM "Case" WHERE id = $1', [id])).state
const stepsOf = (id: number) =>
  query<{
    kind: string
    text: string | null
    office: string | null
    staffName: string | null
    isInternal: boolean
  }>(`SELECT kind, text, office, "staffName", "isInternal" FROM "CaseStep" WHERE "caseId" = $1 ORDER BY id`, [
    id,
  ])
const logOf = (number: string) =>
  query<{ action: string; summary: string; staffId: number }>(
    `SELECT action, summary, "staffId" FROM "LogEntry" WHERE replace(summary, ' ', '') LIKE '%' || $1 || '%' ORDER BY id`,
    [number],
  )
/** A case as it is seen now. */
const see = async (id: number) => ({
  id,
  lock: (await read<{ lock: number }>('SELECT lock FROM "Case" WHERE id = $1', [id])).lock,
})

test('from 受理 to 办结: each step in the office’s name, the person for colleagues alone, a line of the log each', async () => {
  const { id, number } = await make()
  expect((await acceptCase(clerk, await see(id))).status).toBe('done')
  expect((await askResident(clerk, { ...(await see(id)), text: '哪个单元？' })).status).toBe('done')
  expect(await addWords(number, '二单元')).toBe('done')
  expect((await noteCase(clerk, { ...(await see(id)), text: '物业电话打不通' })).status).toBe('done')
  expect((await answerCase(clerk, { ...(await see(id)), text: '修好了', closes: true })).status).toBe('done')
  expect(await stateOf(id)).toBe('CLOSED')
  const steps = await stepsOf(id)
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...['RECEIVED', 'ACCEPTED', 'ASKED', 'ADDED', 'NOTE', 'ANSWERED', 'CLOSED'],
  ])
  for (const { kind, office, staffName, isInternal } of steps) {
    const isOurs = kind !== 'RECEIVED' && kind !== 'ADDED'
    expect([kind, office, staffName]).toEqual([kind, isOurs ? '支农社区' : null, isOurs ? clerk.name : null])
    expect(isInternal).toBe(kind === 'NOTE')
  }
  const log = await logOf(number)
  expect(log.map(({ action }) => action)).toEqual(Array(4).fill('case.step'))
  expect(log.map(({ staffId }) => staffId)).toEqual(Array(4).fill(clerk.id))
  expect(log.map(({ summary }) => summary).join()).not.toMatch(/修好了|物业电话|二单元/)
})

test('what an office above does in a village’s inbox is that office’s, as residents and colleagues read it', async () => {
  const { id } = await make()
  expect((await acceptCase(clerk, await see(id))).status).toBe('done')
  expect((await answerCase(county, { ...(await see(id)), text: '县里来修', closes: false })).status).toBe(
    'done',
  )
  expect((await stepsOf(id)).map(({ kind, office }) => [kind, office])).toEqual([
    ['RECEIVED', null],
    ['ACCEPTED', '支农社区'],
    ['ANSWERED', '固阳县'],
  ])
})

test('answered without 办结, it is closed by itself; refused, with the reason', async () => {
  const { id } = await make()
  await answerCase(clerk, { ...(await see(id)), text: '已派人', closes: false })
  expect(await stateOf(id)).toBe('ANSWERED')
  expect((await closeCase(clerk, await see(id))).status).toBe('done')
  const other = await make()
  expect((await refuseCase(clerk, { ...(await see(other.id)), text: '不归我们管' })).status).toBe('done')
  expect((await stepsOf(other.id)).at(-1)).toMatchObject({ kind: 'REFUSED', text: '不归我们管' })
})

test('what its state does not allow is said in words, and nothing is changed', async () => {
  const { id } = await make({ state: 'CLOSED' })
  const before = await count('CaseStep', '"caseId" = $1', [id])
  expect(await acceptCase(clerk, await see(id))).toMatchObject({
    status: 'refused',
    message: expect.stringContaining('已办结'),
  })
  expect(await count('CaseStep', '"caseId" = $1', [id])).toBe(before)
})

test('two at once: the second is told who did what, and nothing of theirs is done', async () => {
  const { id } = await make()
  const seen = await see(id)
  await acceptCase(clerk, seen)
  const second = await answerCase(county, { ...seen, text: '修好了', closes: true })
  expect(second).toMatchObject({ status: 'changed', said: expect.stringContaining(clerk.name) })
  expect(second).toMatchObject({ said: expect.stringContaining('已受理') })
  expect(await stateOf(id)).toBe('ACCEPTED')
  const third = await see(id)
  await addWords(
    (await read<{ number: string }>('SELECT number FROM "Case" WHERE id = $1', [id])).number,
    '还有',
  )
  expect(await answerCase(clerk, { ...third, text: 'x', closes: true })).toMatchObject({
    said: expect.stringContaining('居民'),
  })
})

test('whoever is of another county, or of a village that it is not in, may do nothing with it and see nothing', async () => {
  const { id } = await make()
  const [picture] = await query<{ id: number }>(
    `INSERT INTO "CasePicture" ("caseId", data, width, height) VALUES ($1, '\\x00', 1, 1) RETURNING id`,
    [id],
  )
  const sister = await directory.addActor('ADMIN', 'GY-HS')
  for (const actor of [stranger, sister]) {
    const seen = await see(id)
    const target = { kind: 'NAMED', name: '物业' } as const
    const tries: (() => Promise<unknown>)[] = [
      () => readOfficeCase(actor, id),
      () => readCasePicture(actor, picture!.id),
      () => acceptCase(actor, seen),
      () => refuseCase(actor, { ...seen, text: 'x' }),
      () => answerCase(actor, { ...seen, text: 'x', closes: true }),
      () => askResident(actor, { ...seen, text: 'x' }),
      () => noteCase(actor, { ...seen, text: 'x' }),
      () => closeCase(actor, seen),
      () => changeDeadline(actor, { ...seen, day: '2027-01-01', text: 'x' }),
      () => forwardCase(actor, { ...seen, target, note: null, day: null }),
      () => revokeLink(actor, { ...seen, handlingId: 1 }),
      () => urgeHandler(actor, { ...seen, handlingId: 1 }),
      () => mergeCases(actor, seen, [seen]),
      () => unmergeCase(actor, seen),
      () => revealPhone(actor, id),
      () => linkAnnouncement(actor, { ...seen, announcementId: null }),
      () => readTelling(actor, id),
      () => acceptCases(actor, [seen]),
      () => forwardCases(actor, [seen], { target, note: null, day: null }),
      () => listTargets(actor, { officeId: village, caseId: id }),
      () => readTemplates(actor, village),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ reason: 'area' })
  }
  expect(await count('CaseStep', '"caseId" = $1', [id])).toBe(1)
})

test('an account that was withdrawn meanwhile changes nothing', async () => {
  const { id } = await make()
  const leaver = await directory.addActor('PUBLISHER', 'GY-JS-ZN')
  await setActive(await directory.addActor('ADMIN', 'NM'), leaver.id, false)
  await expect(acceptCase(leaver, await see(id))).rejects.toMatchObject({ reason: 'ended' })
  expect(await stateOf(id)).toBe('RECEIVED')
})

test('a case that is nowhere is gone, not an error', async () => {
  expect(await acceptCase(clerk, { id: 2_000_000_000, lock: 1 })).toEqual({ status: 'gone' })
  expect(await readOfficeCase(clerk, 2_000_000_000)).toBeNull()
})

test('the resident’s number is told to whoever asks for it, and that they did is logged, not the number', async () => {
  const { id, number } = await make({ phoneSealed: seal('13800000000', PHONE_PURPOSE) })
  const item = (await readOfficeCase(clerk, id))!
  expect(item.hasPhone).toBe(true)
  expect(JSON.stringify(item)).not.toContain('13800000000')
  expect(await revealPhone(clerk, id)).toEqual({ status: 'done', value: '13800000000' })
  const log = await logOf(number)
  expect(log).toMatchObject([{ action: 'case.phone', staffId: clerk.id }])
  expect(JSON.stringify(log)).not.toContain('13800000000')
  const none = await make()
  expect((await revealPhone(clerk, none.id)).status).toBe('refused')
  expect(await logOf(none.number)).toEqual([])
})

test('handed on to a company: a link of its own, of which the row holds only hash and seal; to be revoked', async () => {
  const { id } = await make({ building: '3' })
  const wish = { target: { kind: 'NAMED', name: '明珠物业' } as const, note: '三号楼', day: null }
  expect((await forwardCase(clerk, { ...(await see(id)), ...wish })).status).toBe('done')
  const item = (await readOfficeCase(clerk, id))!
  const [handling] = item.handlings
  expect(item.state).toBe('FORWARDED')
  expect(handling).toMatchObject({ name: '明珠物业', note: '三号楼', dueAt: item.answerBy })
  const token = handling!.link!.split('/do/')[1]!
  const row = await read<Record<string, string>>('SELECT * FROM "Handling" WHERE id = $1', [handling!.id])
  expect(row.tokenHash).toBe(hashLinkToken(token))
  expect(JSON.stringify(row)).not.toContain(token)
  expect(item.steps.at(-1)).toMatchObject({ kind: 'FORWARDED', text: '明珠物业', isInternal: false })

  const next = await make({ building: '3' })
  const [first] = await listTargets(clerk, { officeId: village, caseId: next.id })
  expect(first).toEqual({
    group: '上次办过这栋楼的',
    items: [{ value: 'NAMED:明珠物业', label: '明珠物业' }],
  })

  expect((await urgeHandler(clerk, { ...(await see(id)), handlingId: handling!.id })).status).toBe('done')
  expect((await revokeLink(clerk, { ...(await see(id)), handlingId: handling!.id })).status).toBe('done')
  const revoked = (await readOfficeCase(clerk, id))!
  expect(revoked.handlings[0]).toMatchObject({ link: null, revokedAt: expect.any(Date) })
  expect(revoked.steps.slice(-2)).toMatchObject([
    { kind: 'URGED', text: '明珠物业', isInternal: false },
    { kind: 'NOTE', isInternal: true },
  ])
  expect((await revokeLink(clerk, { ...(await see(id)), handlingId: handling!.id })).status).toBe('refused')
})

test('what was handed on to a company is not taken up by the office, but answered', async () => {
  const { id } = await make()
  const wish = { target: { kind: 'NAMED', name: '明珠物业' } as const, note: null, day: null }
  await forwardCase(clerk, { ...(await see(id)), ...wish })
  expect((await readOfficeCase(clerk, id))!.may).toMatchObject({ accept: false, answer: true, urge: true })
  expect((await acceptCase(clerk, await see(id))).status).toBe('refused')
  expect(await stateOf(id)).toBe('FORWARDED')
  expect((await answerCase(clerk, { ...(await see(id)), text: '修好了', closes: true })).status).toBe('done')
})

test('agreed for a day within the case’s own time; later than that the deadline comes first', async () => {
  const { id } = await make()
  const target = { kind: 'NAMED', name: '明珠物业' } as const
  const day = (days: number) => writeShanghai(addDays(new Date(), days)).slice(0, 10)
  const hand = async (days: number) =>
    forwardCase(clerk, { ...(await see(id)), target, note: null, day: day(days) })
  expect(await hand(10)).toMatchObject({ status: 'refused', field: 'day' })
  expect(await hand(-1)).toMatchObject({ status: 'refused', field: 'day' })
  expect((await hand(3)).status).toBe('done')
  const later = await changeDeadline(clerk, { ...(await see(id)), day: day(20), text: '等配件' })
  expect(later.status).toBe('done')
  const item = (await readOfficeCase(clerk, id))!
  expect(writeShanghai(item.answerBy)).toBe(`${day(20)} 17:30`)
  expect(item.steps.at(-1)).toMatchObject({ kind: 'DEADLINE', text: expect.stringContaining('等配件') })
  expect(await changeDeadline(clerk, { ...(await see(id)), day: day(-2), text: 'x' })).toMatchObject({
    status: 'refused',
    field: 'day',
  })
})

test('handed on to an area of the county it lies in that inbox, with its doubles; elsewhere it cannot go', async () => {
  const { id } = await make()
  const double = await make()
  await mergeCases(clerk, await see(id), [await see(double.id)])
  const hand = async (areaId: number, actor = clerk) =>
    forwardCase(actor, {
      ...(await see(id)),
      target: { kind: 'AREA', id: areaId },
      note: '请镇里办',
      day: null,
    })
  expect(await hand(await directory.idOf('DH'))).toMatchObject({ status: 'refused', field: 'target' })
  expect(await hand(village)).toMatchObject({ status: 'refused', field: 'target' })
  expect((await hand(town)).status).toBe('done')
  await expect(readOfficeCase(clerk, id)).rejects.toMatchObject({ reason: 'area' })
  const townClerk = await directory.addActor('EDITOR', 'GY-JS')
  const item = (await readOfficeCase(townClerk, id))!
  expect(item).toMatchObject({ state: 'FORWARDED', may: { accept: true, answer: true } })
  expect(item.handlings[0]).toMatchObject({ kind: 'AREA', link: null })
  expect((await readOfficeCase(townClerk, double.id))!.office.id).toBe(town)
  expect((await acceptCase(townClerk, await see(id))).status).toBe('done')
  expect(await stateOf(id)).toBe('HANDLING')
  expect((await readOfficeCase(townClerk, id))!.handlings[0]!.takenAt).toBeInstanceOf(Date)
})

test('an order is 派单 and 接单 in the log', async () => {
  const { id, number } = await make({ kind: 'ORDER' })
  const [team] = await query<{ id: number }>(
    `INSERT INTO "Team" ("areaId", name) VALUES ($1, '理发队') RETURNING id`,
    [village],
  )
  await forwardCase(clerk, {
    ...(await see(id)),
    target: { kind: 'TEAM', id: team!.id },
    note: null,
    day: null,
  })
  expect((await logOf(number)).at(-1)!.summary).toContain('已派单给理发队')
})

test('来信设置 and templates of a county, by its administrator alone', async () => {
  const countyId = await directory.idOf('GY')
  const rules = (await openRules(county, countyId))!
  expect(rules.templates).toEqual(USUAL_TEMPLATES)
  const { acceptDays, topics, contact } = rules
  const form = {
    ...{
      areaId: countyId,
      acceptDays,
      urgentHours: 2,
      keepPhoneDays: 10,
      topics: [...topics, '路灯'],
      contact,
    },
    ...{ problemDays: 7, reportDays: 3, ratingDays: 5, orderDays: 3, opinionDays: 5 },
    ...{ closedKinds: ['ORDER' as const], closedDay: '2027-01-31' },
  }
  expect(await saveRules(county, form)).toBe(true)
  expect(await saveRules(county, { ...form, areaId: town })).toBe(false)
  expect(await saveTemplates(county, countyId, [{ name: '修好', text: '修好了' }])).toBe(true)
  expect(await openRules(county, countyId)).toMatchObject({
    ...{
      urgentHours: 2,
      keepPhoneDays: 10,
      answerDays: { PROBLEM: 7 },
      closedKinds: ['ORDER'],
      closedDay: '2027-01-31',
    },
    templates: [{ name: '修好', text: '修好了' }],
  })
  expect(await readTemplates(clerk, village)).toEqual([{ name: '修好', text: '修好了' }])
  expect((await readOfficeCase(clerk, (await make()).id))!.keepPhoneDays).toBe(10)
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  await expect(saveRules(publisher, form)).rejects.toMatchObject({ reason: 'role' })
  await expect(saveTemplates(stranger, countyId, [])).rejects.toMatchObject({ reason: 'area' })
  expect(await count('LogEntry', `action = 'case.rules'`)).toBe(2)
})

test('您说我们改: in the county’s words, of an ended case, an announcement of its own county', async () => {
  const { id } = await make({ text: '我妈摔过一回', state: 'CLOSED' })
  const telling = (await readTelling(clerk, id))!
  expect(telling.title).toBe('您说我们改：楼道灯')
  expect(JSON.stringify(telling)).not.toContain('我妈')
  const announce = async (code: string) =>
    (
      await read<{ id: number }>(
        `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt")
         SELECT id, 'NOTICE', '改了', '正文', now() FROM "Area" WHERE code = $1 RETURNING id`,
        [code],
      )
    ).id
  const [own, foreign] = [await announce('GY'), await announce('DH')]
  const link = async (announcementId: number) =>
    linkAnnouncement(clerk, { ...(await see(id)), announcementId })
  expect((await link(foreign)).status).toBe('refused')
  expect((await link(own)).status).toBe('done')
  expect((await readOfficeCase(clerk, id))!.announcement).toEqual({ id: own, title: '改了' })
  const open = await make()
  expect((await linkAnnouncement(clerk, { ...(await see(open.id)), announcementId: own })).status).toBe(
    'refused',
  )
})
