import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { awaitForms } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { createStaff, signIn } from '@/tests/support/staff'

// The manual's pictures: with MANUAL set they are taken anew, otherwise it is proved that each page still is
// what the manual tells of it.
const MANUAL = readFileSync('docs/使用手册.md', 'utf8')
const PICTURES = [...MANUAL.matchAll(/!\[([^\]]+)\]\(manual\/([a-z]+)\.png\)/g)].map(([, alt, name]) => ({
  alt: alt!,
  name: name!,
}))

const idOf = async (sql: string) => (await runSql<{ id: number }>(sql))[0]!.id
const VILLAGE = `SELECT id FROM "Area" WHERE code = 'GY-JS-ZN'`
const SERVICE = `SELECT s.id FROM "Service" s JOIN "Area" a ON a.id = s."areaId"
  WHERE a.code = 'GY' AND s."withdrawnAt" IS NULL ORDER BY s.id LIMIT 1`

/** The page of each picture. */
const PAGES: Record<string, () => Promise<string> | string> = {
  login: () => '/staff/login',
  today: () => '/staff',
  checks: () => '/staff/checks',
  area: async () => `/staff/areas/${await idOf(VILLAGE)}`,
  service: async () => `/staff/services/${await idOf(SERVICE)}`,
  review: async () => `/staff/reviews/${await idOf(`SELECT max(id) AS id FROM "Revision"`)}`,
  history: async () =>
    `/staff/history/team/${await idOf(`SELECT max("recordId") AS id FROM "Revision" WHERE kind = 'TEAM'`)}`,
  announcement: async () => `/staff/announcements/${await idOf('SELECT min(id) AS id FROM "Announcement"')}`,
  article: async () => `/staff/articles/${await idOf('SELECT min(id) AS id FROM "Article"')}`,
  print: async () => `/staff/print?area=${await idOf(VILLAGE)}`,
  batch: async () => `/staff/batches/new?area=${await idOf(`SELECT id FROM "Area" WHERE code = 'GY'`)}`,
  reprints: () => '/staff/reprints',
  editions: () => '/staff/editions',
  people: () => '/staff/people',
  log: () => '/staff/log',
}

/** A proposal to look at, made as staff make one. */
async function propose(page: Page): Promise<void> {
  const editor = await createStaff({ name: '赵编辑', role: 'EDITOR', areaCode: 'GY-JS' })
  await signIn(page, editor)
  const team = await idOf(
    `INSERT INTO "Team" ("areaId", name, "teamCount")
     SELECT id, '护林防火队', 1 FROM "Area" WHERE code = 'GY-JS' RETURNING id`,
  )
  await page.goto(`/staff/teams/${team}`)
  await page.getByLabel('几支').fill('2')
  await page.getByRole('button', { name: '提交审核' }).click()
  await expect(page.getByText('正等发布员审核')).toBeVisible()
}

/** Numbers to ring, and paper that says less than is known by now. Numbers of noughts are nobody's. */
async function makeWork(): Promise<void> {
  const service = await idOf(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, '镇卫生院咨询', '问药、问病、约上门。' FROM "Area" a, "Category" c
     WHERE a.code = 'GY-HS' AND c.slug = 'medical' RETURNING id`,
  )
  const addPhone = (number: string) =>
    idOf(
      `INSERT INTO "Phone" ("serviceId", kind, number) VALUES (${service}, 'LOCAL', '${number}') RETURNING id`,
    )
  const rung = await addPhone('01000000001')
  printEdition({ code: 'GY-HS', copies: 240 })
  await runSql(
    `INSERT INTO "PhoneCheck" ("phoneId", number, result, "checkedBy") VALUES ($1, '01000000001', 'ANSWERED', '赵编辑')`,
    [rung],
  )
  await addPhone('01000000002')
}

async function keep(picture: Uint8Array, file: string, width?: number): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, await sharp(picture).resize({ width }).png({ palette: true, quality: 80 }).toBuffer())
}

async function take(page: Page, name: string): Promise<void> {
  await awaitForms(page)
  await keep(await page.screenshot({ animations: 'disabled' }), `docs/manual/${name}.png`)
}

/** What the README shows beside the day's work: what a household holds, and what its code opens. */
async function takeFace(page: Page): Promise<void> {
  const card = await page.request.get('/k/GY-JS-ZN/card.png')
  await keep(await card.body(), 'docs/pictures/card.png', 720)
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/k/GY-JS-ZN')
  await keep(await page.screenshot({ animations: 'disabled' }), 'docs/pictures/phone.png')
}

test('every picture of the manual has its page, and each page opens with a heading', async ({ page }) => {
  expect(PICTURES.map(picture => picture.name).sort()).toEqual(Object.keys(PAGES).sort())
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/staff/login')
  if (process.env.MANUAL) await take(page, 'login')
  await propose(page)
  if (process.env.MANUAL) await makeWork()
  await signIn(page, await createStaff({ name: '孙管理', role: 'ADMIN', areaCode: 'GY' }))
  for (const [name, addressOf] of Object.entries(PAGES).filter(([name]) => name !== 'login')) {
    const response = await page.goto(await addressOf())
    expect([name, response!.status()]).toEqual([name, 200])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    if (process.env.MANUAL) await take(page, name)
  }
  if (process.env.MANUAL) await takeFace(page)
  for (const { name } of PICTURES) expect([name, existsSync(`docs/manual/${name}.png`)]).toEqual([name, true])
})
