import { beforeAll, expect, test } from 'vitest'
import { GET, POST } from '@/app/api/open311/v2/[...path]/route'
import { takeStep } from '@/lib/answer/case/take-step'
import { addPartner, changePartnerKey, listPartners } from '@/lib/answer/partner/partners'
import { TOPICS } from '@/lib/answer/rules/rules'
import { codeOfTopic } from '@/lib/exchange/open311/codes'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { CLIENT_ADDRESS } from '@/lib/system/config/request-headers'
import { getPrisma } from '@/lib/system/database/database'
import { useDirectory } from '@/tests/support/directory'
import { sendProblem } from '@/tests/support/links'

const directory = useDirectory()
const SERVICE = codeOfTopic('楼道堆物')
let admin: Actor
let countyId: number
let key: string
let reader: string

const context = (path: string) => ({ params: Promise.resolve({ path: path.split('/') }) })
const urlOf = (path: string, query: Record<string, string>) =>
  `http://localhost/api/open311/v2/${path}?${new URLSearchParams(query)}`
const headers = { [CLIENT_ADDRESS]: '203.0.113.1' }

async function get(path: string, query: Record<string, string> = {}) {
  const response = await GET(new Request(urlOf(path, query), { headers }), context(path))
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
async function getJson(path: string, query: Record<string, string> = {}) {
  const { text, ...rest } = await get(path, query)
  return { ...rest, body: JSON.parse(text) }
}
async function post(fields: Record<string, string>, path = 'requests.json') {
  const body = new URLSearchParams({ jurisdiction_id: 'GY', service_code: SERVICE, ...fields })
  const response = await POST(new Request(urlOf(path, {}), { method: 'POST', headers, body }), context(path))
  return { status: response.status, body: JSON.parse(await response.text()) }
}

async function give(name: string, mayWrite: boolean): Promise<string> {
  const made = await addPartner(admin, { areaId: countyId, name, mayWrite })
  if (!made.ok) throw new Error(made.message)
  return made.value
}

beforeAll(async () => {
  admin = await directory.addActor('ADMIN', 'GY')
  countyId = await directory.idOf('GY')
  key = await give('市12345', true)
  reader = await give('市大数据局', false)
})

test('discovery names the endpoint and its formats, for anybody', async () => {
  const { status, type, body } = await getJson('discovery.json')
  expect([status, type]).toEqual([200, 'application/json; charset=utf-8'])
  expect(Object.keys(body)).toEqual(['changeset', 'contact', 'key_service', 'endpoints'])
  expect(Object.keys(body.endpoints[0])).toEqual(['specification', 'url', 'changeset', 'type', 'formats'])
  expect(body.endpoints[0].formats).toEqual(['text/xml', 'application/json'])
  const xml = await get('discovery.xml')
  expect(xml.type).toBe('text/xml; charset=utf-8')
  expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<discovery>/)
  expect(xml.text).toContain('<formats><format>text/xml</format><format>application/json</format></formats>')
})

test('services are those of a county, field by field', async () => {
  const { body } = await getJson('services.json', { jurisdiction_id: 'GY' })
  expect(body.map((one: { service_name: string }) => one.service_name)).toEqual([
    ...TOPICS,
    '意见建议',
    '点单',
    '号码打不通',
  ])
  for (const one of body)
    expect(Object.keys(one)).toEqual([
      'service_code',
      'service_name',
      'description',
      'metadata',
      'type',
      'keywords',
      'group',
    ])
  expect(body[0]).toMatchObject({ service_code: SERVICE, metadata: true, type: 'realtime' })
  const { text } = await get('services.xml', { jurisdiction_id: 'gy' })
  expect(text).toContain(`<services><service><service_code>${SERVICE}</service_code>`)
})

test('a definition says its attributes, with values where one is chosen', async () => {
  const { body } = await getJson(`services/${SERVICE}.json`, { jurisdiction_id: 'GY' })
  expect(body.service_code).toBe(SERVICE)
  const urgent = body.attributes[2]
  expect(urgent).toEqual({
    variable: true,
    code: 'urgent',
    datatype: 'singlevaluelist',
    required: false,
    datatype_description: null,
    order: 3,
    description: '急不急',
    values: [
      { key: 'true', name: '急' },
      { key: 'false', name: '不急' },
    ],
  })
  const xml = await get('services/REPORT.xml', { jurisdiction_id: 'GY' })
  expect(xml.text).toContain('<value><key>NO_ANSWER</key><name>没人接</name></value>')
  expect(xml.text).toContain('<datatype_description/>')
})

const FIELDS = [
  'service_request_id',
  'status',
  'status_notes',
  'service_name',
  'service_code',
  'description',
  'agency_responsible',
  'service_notice',
  'requested_datetime',
  'updated_datetime',
  'expected_datetime',
  'address',
  'address_id',
  'zipcode',
  'lat',
  'long',
  'media_url',
]

test('what is sent comes back, field by field, and says where it stands', async () => {
  const sent = await post({
    api_key: key,
    address_string: '支农小区3号楼',
    address_id: 'GY-JS-ZN',
    description: '纸箱 <b>&\n两天了',
    phone: '138 0000 1234',
    email: 'someone@example.cn',
    first_name: '张三',
    device_id: 'tt222111',
    'attribute[unit]': '2单元',
    'attribute[urgent]': 'true',
  })
  expect(sent.status).toBe(201)
  expect(Object.keys(sent.body[0])).toEqual(['service_request_id', 'service_notice', 'account_id'])
  expect(sent.body[0]).toMatchObject({ service_notice: '5个工作日内答复', account_id: null })
  const id = sent.body[0].service_request_id as string
  const { body } = await getJson(`requests/${id}.json`, { api_key: reader })
  expect(Object.keys(body[0])).toEqual(FIELDS)
  expect(body[0]).toMatchObject({
    service_request_id: id,
    status: 'open',
    status_notes: '已收到',
    service_name: '楼道堆物',
    service_code: SERVICE,
    description: '纸箱 <b>&\n两天了',
    agency_responsible: '支农社区',
    address_id: 'GY-JS-ZN',
    lat: null,
    media_url: null,
  })
  expect(body[0].address).toMatch(/^2单元，支农小区3号楼，支农社区，.*，固阳县$/)
  for (const name of ['requested_datetime', 'updated_datetime', 'expected_datetime'])
    expect(body[0][name]).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
  const xml = await get(`requests/${id}.xml`, { api_key: reader })
  expect(xml.text).toContain('<description>纸箱 &lt;b&gt;&amp;\n两天了</description>')
  expect(xml.text).toMatch(/<service_requests><request><service_request_id>/)
  const row = await directory.read<Record<string, unknown>>('SELECT * FROM "Case" WHERE number = $1', [id])
  expect(row).toMatchObject({ source: 'PARTNER', isUrgent: true, unit: '2单元', sharesPhone: false })
  for (const secret of ['13800001234', '张三', 'someone@', 'tt222111'])
    expect(JSON.stringify(row)).not.toContain(secret)
  expect(row.phoneSealed).toBeTruthy()
})

test('status, its notes and its times follow the case; internal notes and pictures are never told', async () => {
  const { id, number } = await sendProblem('GY-JS-ZN', {
    text: '不外传的',
    pictures: [{ data: new Uint8Array([1]), width: 1, height: 1 }],
  })
  const step = async (kind: 'DEADLINE' | 'ANSWERED' | 'CLOSED' | 'NOTE', text: string | null) =>
    getPrisma().$transaction(async db => {
      const held = await db.case.findUniqueOrThrow({ where: { id } })
      const isInternal = kind === 'NOTE'
      return takeStep(db, held, { kind, at: now(), office: '支农社区', text, isInternal, staffName: '老李' })
    })
  await step('DEADLINE', '改到12月10日')
  const before = await getJson('requests.json', { api_key: reader, service_request_id: number })
  expect(before.body[0]).toMatchObject({ status_notes: '已收到。改了期限：改到12月10日' })
  await step('ANSWERED', '今天清走了')
  await step('CLOSED', null)
  await step('NOTE', '这家难缠')
  const { body, status } = await getJson('requests.json', { api_key: reader, service_request_id: number })
  expect(status).toBe(200)
  expect(body[0]).toMatchObject({ status: 'closed', status_notes: '已办结：今天清走了', media_url: null })
  const text = JSON.stringify(body)
  for (const secret of ['难缠', '老李', '13800000000']) expect(text).not.toContain(secret)
})

test('a list can be bounded by code, state, time and page', async () => {
  const all = (await getJson('requests.json', { api_key: reader })).body
  expect(all).toHaveLength(2)
  const list = async (query: Record<string, string>) =>
    (await getJson('requests.json', { api_key: reader, ...query })).body.length
  expect(await list({ status: 'open' })).toBe(1)
  expect(await list({ status: 'open,closed' })).toBe(2)
  expect(await list({ service_code: 'OPINION' })).toBe(0)
  expect(await list({ service_code: `OPINION,${SERVICE}` })).toBe(2)
  expect(await list({ page_size: '1' })).toBe(1)
  expect(await list({ page_size: '1', page: '3' })).toBe(0)
  expect(await list({ start_date: '2020-01-01T00:00:00Z', end_date: '2020-02-01T00:00:00+08:00' })).toBe(0)
  expect(await list({ service_request_id: all[0].service_request_id, status: 'open', start_date: '' })).toBe(
    1,
  )
})

test('sent twice on one day, it is there once', async () => {
  const fields = { api_key: key, address_string: '东门', description: '发两遍' }
  const [first, again] = [await post(fields), await post(fields)]
  expect(again.body).toEqual(first.body)
  expect(await directory.count('Case', `text = '发两遍'`)).toBe(1)
})

test('opinions, orders and numbers that do not answer are taken, too', async () => {
  const base = { api_key: key, address_id: 'GY-JS-ZN' }
  const opinion = await post({ ...base, service_code: 'OPINION', description: '字再大些' })
  const order = {
    ...base,
    service_code: 'ORDER',
    'attribute[wish]': '修水管',
    'attribute[wanted_on]': '2026-12-01',
  }
  const ordered = await post({ ...order, phone: '13800001111' })
  expect([opinion.status, ordered.status]).toEqual([201, 201])
  expect(await post(order)).toMatchObject({ status: 400 })
  const { id: serviceId, number } = await directory.read<{ id: number; number: string }>(
    `WITH s AS (INSERT INTO "Service" ("areaId", "categoryId", name, description)
       SELECT $1, id, '试验义诊', '' FROM "Category" WHERE slug = 'medical' RETURNING id)
     INSERT INTO "Phone" ("serviceId", number) SELECT id, '04728110000' FROM s RETURNING "serviceId" AS id, number`,
    [countyId],
  )
  const report = { ...base, service_code: 'REPORT', 'attribute[way]': 'BUSY' }
  expect(await post({ ...report, 'attribute[number]': '0472-8110000' })).toMatchObject({ status: 201 })
  expect(
    await directory.read(`SELECT "serviceId", "phoneNumber", way FROM "Case" WHERE kind = 'REPORT'`),
  ).toEqual({
    serviceId,
    phoneNumber: number,
    way: 'BUSY',
  })
  expect(await post({ ...report, 'attribute[number]': '0472-9999999' })).toMatchObject({ status: 400 })
})

const BAD: [string, number, Record<string, string>][] = [
  ['no key', 403, { api_key: '' }],
  ['a made-up key', 403, { api_key: 'x'.repeat(32) }],
  ['no service', 400, { service_code: '' }],
  ['an unknown service', 404, { service_code: 'PROBLEM-00000000' }],
  ['a word that outages have', 404, { service_code: 'connection closed, timeout' }],
  ['a rating', 404, { service_code: 'RATING' }],
  ['another county', 404, { jurisdiction_id: 'NOPE' }],
  ['no place', 400, { address_string: '' }],
  ['half a point', 400, { address_string: '', lat: '41' }],
  ['no point of the earth', 400, { address_string: '', lat: '941', long: '1' }],
  ['an area of nobody', 400, { address_id: 'NOPE' }],
  ['too long', 400, { description: 'x'.repeat(4001) }],
  ['an attribute of no list', 400, { 'attribute[urgent]': 'very' }],
  ['a long attribute', 400, { 'attribute[building]': 'x'.repeat(31) }],
  ['a script for a picture', 400, { media_url: 'javascript:alert(1)' }],
]
test.each(BAD)(
  'POST with %s is a list of errors with %i, and stores nothing',
  async (_what, status, fields) => {
    const count = await directory.count('Case')
    const answer = await post({ api_key: key, address_string: '东门', description: '坏的', ...fields })
    expect(answer.status).toBe(status)
    expect(answer.body).toEqual([{ code: status, description: expect.any(String) }])
    expect(await directory.count('Case')).toBe(count)
  },
)

test('a key that may only read sends nothing', async () => {
  expect(await post({ api_key: reader, address_string: '东门' })).toMatchObject({ status: 403 })
})

test.each([
  [403, {}],
  [400, { start_date: 'yesterday' }],
  [400, { start_date: '2026-01-01T00:00:00Z', end_date: '2026-06-01T00:00:00Z' }],
  [400, { start_date: '2026-02-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' }],
  [400, { status: 'done' }],
  [400, { page: '0' }],
  [400, { page_size: '1001' }],
  [404, { service_code: 'NOPE' }],
  [404, { jurisdiction_id: 'DM' }],
])('GET requests is refused with %i for %j, in XML as in JSON', async (status, query) => {
  const asked = (status === 403 ? query : { api_key: reader, ...query }) as Record<string, string>
  const { text } = await get('requests.xml', asked)
  expect(text).toMatch(
    new RegExp(`<errors><error><code>${status}</code><description>[^<]+</description></error></errors>`),
  )
  expect(await getJson('requests.json', asked)).toMatchObject({ status, body: [{ code: status }] })
})

test('what is not there, and what is no form, says so in the same way', async () => {
  for (const path of [
    'nothing.json',
    'services/NOPE.json',
    'requests/K7M4P2XQ9.json',
    'services.csv',
    'a/b/c.json',
  ]) {
    const { status, text } = await get(path, { jurisdiction_id: 'GY', api_key: reader })
    expect([path, status]).toEqual([path, 404])
    expect(text).toMatch(/"code":404|<code>404<\/code>/)
  }
  const json = new Request(urlOf('requests.json', { api_key: key }), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  expect((await POST(json, context('requests.json'))).status).toBe(400)
  const elsewhere = new Request(urlOf('services.json', {}), { method: 'POST', body: new URLSearchParams() })
  expect((await POST(elsewhere, context('services.json'))).status).toBe(405)
})

test('cases of another county are not seen', async () => {
  await directory.query(
    `INSERT INTO "Area" (code, kind, name, "parentId", "parentKind") SELECT 'OT', 'COUNTY', '别县', id, kind FROM "Area" WHERE code = 'BT'`,
  )
  const { number } = await sendProblem('OT', { text: '别县的' })
  expect(
    (await getJson('requests.json', { api_key: reader })).body.map(
      (one: { description: string }) => one.description,
    ),
  ).not.toContain('别县的')
  expect((await getJson(`requests/${number}.json`, { api_key: reader })).status).toBe(404)
  // With two counties, nobody knows which is meant.
  expect((await getJson('services.json')).status).toBe(400)
})

test('a key is kept as a hash, its use is a line a day; taken back or changed, the old one opens nothing', async () => {
  const rows = await directory.query('SELECT * FROM "Partner"')
  for (const secret of [key, reader]) expect(JSON.stringify(rows)).not.toContain(secret)
  const uses = `SELECT summary, times FROM "LogEntry" WHERE action = 'partner.use' AND summary LIKE '%大数据局%'`
  const lines = await directory.query<{ summary: string }>(uses)
  expect(lines).toHaveLength(1)
  const log = await directory.query('SELECT * FROM "LogEntry"')
  for (const secret of [key, reader]) expect(JSON.stringify(log)).not.toContain(secret)
  expect(await directory.count('LogEntry', `action = 'partner.case'`)).toBeGreaterThan(2)
  const { partners } = await listPartners(admin)
  const { id } = partners.find(({ name }) => name === '市大数据局')!
  const renewed = await changePartnerKey(admin, id, 'renew')
  expect((await get('requests.json', { api_key: reader })).status).toBe(403)
  const fresh = (renewed as { value: string }).value
  expect((await get('requests.json', { api_key: fresh })).status).toBe(200)
  await changePartnerKey(admin, id, 'revoke')
  expect((await get('requests.json', { api_key: fresh })).status).toBe(403)
})

test('of who called no address is kept, in no row', async () => {
  const tables = await directory.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  )
  for (const { name } of tables) {
    const { n } = await directory.read<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE '%203.0.113.1%'`,
    )
    expect([name, n]).toEqual([name, 0])
  }
})

test('sixty a minute of one key, then 429; others go on', async () => {
  const busy = await give('一直问的', false)
  for (let i = 0; i < 60; i++) expect((await get('requests.json', { api_key: busy })).status).toBe(200)
  expect(await getJson('requests.json', { api_key: busy })).toMatchObject({
    status: 429,
    body: [{ code: 429 }],
  })
  expect((await get('requests.json', { api_key: key })).status).toBe(200)
})

test('keys are given by the administrators of a county, for a county', async () => {
  const publisher = await directory.addActor('PUBLISHER', 'GY')
  const town = await directory.addActor('ADMIN', 'GY-JS')
  const partner = { areaId: countyId, name: '别人', mayWrite: true }
  for (const actor of [publisher, town]) await expect(addPartner(actor, partner)).rejects.toThrow()
  const { partners } = await listPartners(admin)
  await expect(changePartnerKey(town, partners[0]!.id, 'renew')).rejects.toThrow()
  await expect(listPartners(publisher)).rejects.toThrow()
  expect((await listPartners(town)).partners).toEqual([])
  const inTown = { ...partner, areaId: await directory.idOf('GY-JS') }
  expect(await addPartner(town, inTown)).toMatchObject({ ok: false, field: 'areaId' })
  expect(await addPartner(admin, { ...partner, name: '市12345' })).toMatchObject({ ok: false, field: 'name' })
})
