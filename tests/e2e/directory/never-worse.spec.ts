import { expect, type Page, test } from '@playwright/test'
import { awaitForms, button, field, openAs, publishNew } from '@/tests/support/app'
import { entryOf } from '@/tests/support/check-place'
import { useMovableClock } from '@/tests/support/clock'
import { runSql } from '@/tests/support/db'
import { printEdition } from '@/tests/support/editions'
import { readPdfText } from '@/tests/support/pdf'
import { addCheck, addService, makeTree } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const DAY = 24 * 60
const HOTLINE = '12320'
const OWN = '04728112345'
const SPOKEN = '0472 8112345'
const WAITS = '12320（让号县）；本地 0472 8112345 等打通核验后换上。'

const server = useMovableClock()

/** A county whose line 看病健康咨询 is a hotline of the whole country, villages that have nothing of their own. */
async function makeHotline() {
  const tree = await makeTree({ county: '让号县', town: '让号镇', a: '支农村', b: '邻村' })
  const { serviceId, phoneId } = await addService(tree.countyId, 'medical', {
    name: '看病健康咨询',
    number: HOTLINE,
    source: '国家卫生健康委',
  })
  await runSql(`UPDATE "Phone" SET kind = 'NATIONAL' WHERE id = $1`, [phoneId])
  await runSql(`UPDATE "Service" SET "searchWords" = '看病健康咨询' WHERE id = $1`, [serviceId])
  return { ...tree, serviceId, phoneId }
}

/** Writes a number of the village's own into the form of an override, and does not send it. */
async function typeOwn(page: Page) {
  await button(page, '加一个号码').click()
  await field(page, '号码').fill('0472-8112345')
  await expect(page.getByText(`发布以后居民看到：${WAITS}`)).toBeVisible()
}

const digits = (text: string) => text.replace(/\s/g, '')
const calls = (html: string) => [...html.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number)

/** What page, card and search of a village say: the one number, and no trace of the other. */
async function expectEverywhere(page: Page, code: string, number: string) {
  const other = number === OWN ? HOTLINE : OWN
  const read = async (path: string) => (await page.request.get(`${server.url}${path}`)).text()
  for (const path of [`/k/${code}`, `/search?k=${code}&q=${encodeURIComponent('看病健康')}`]) {
    const html = await read(path)
    expect(calls(html), path).toContain(number)
    expect(calls(html), path).not.toContain(other)
    if (number === HOTLINE) expect(html).not.toContain('待核实，核实后')
  }
  expect(calls(await read(`/search?k=${code}&q=${number}`))).toContain(number)
  expect(calls(await read(`/search?k=${code}&q=${other}`))).not.toContain(other)
  const pdf = await (await page.request.get(`${server.url}/k/${code}/card.pdf`)).body()
  const text = digits(await readPdfText(pdf))
  expect(text).toContain(number)
  expect(text).not.toContain(other)
}

/** What a scan says of the paper, and which number it offers in the place of one that is gone. */
async function expectScan(page: Page, token: string, said: string, number?: string) {
  await page.goto(`${server.url}/q/${token}`)
  await expect(page.locator('.true, .age').first()).toContainText(said)
  if (number) await expect(page.locator(`.age li a[href="tel:${number}"]`)).toBeVisible()
}

const STILL_TRUE = '这张卡的号码都还有效'

test('a village’s own number takes the county’s place once it answers, and gives way when it does not', async ({
  page,
}) => {
  const { a, b, aId, serviceId } = await makeHotline()
  const before = printEdition({ code: a }).tokens.CARD
  const clerk = await createStaff({ role: 'PUBLISHER', areaCode: a })
  await signIn(page, clerk, server.url)
  await page.goto(`${server.url}/staff/services/new?area=${aId}&overrides=${serviceId}`)
  await awaitForms(page)
  await expect(page.getByText('居民现在看到：12320（让号县）。')).toBeVisible()
  await typeOwn(page)
  await publishNew(page, 'services')
  await expect(page.getByText(`居民现在看到：${WAITS}`)).toBeVisible()
  await page.goto(`${server.url}/staff/areas/${aId}`)
  await expect(page.getByText(`居民现在看到：${WAITS}`)).toBeVisible()
  await expectEverywhere(page, a, HOTLINE)
  await expectScan(page, before, STILL_TRUE)
  await page.goto(`${server.url}/k/${a}`)
  await expect(page.locator('#medical')).not.toContainText('提供')

  // It is on the list of what is to be rung, and ringing it changes all of that at once.
  await page.goto(`${server.url}/staff/checks`)
  await expect(entryOf(page, '看病健康咨询')).toContainText('打通以后用在1个地方的明白卡上')
  await entryOf(page, '看病健康咨询').getByRole('button', { name: '接通', exact: true }).click()
  await expect(page.getByText(`记下了：${SPOKEN} 接通`)).toBeVisible()
  await expectEverywhere(page, a, OWN)
  await expectEverywhere(page, b, HOTLINE)
  await expectScan(page, before, '原来 12320 不用了', OWN)
  const own = printEdition({ code: a }).tokens.CARD
  await expectScan(page, own, STILL_TRUE)

  // Found wrong, and once it is rung again.
  const [phone] = await runSql<{ id: number }>(
    `SELECT p.id FROM "Phone" p JOIN "Service" s ON s.id = p."serviceId" WHERE s."areaId" = $1`,
    [aId],
  )
  await page.goto(`${server.url}/staff/checks/${phone!.id}`)
  await button(page, '号码不对').click()
  await expect(page).toHaveURL(/\/staff\/services\/\d+$/)
  await expect(page.getByText('本地 0472 8112345 上次打是号码不对，改对、打通后换上。').first()).toBeVisible()
  await expectEverywhere(page, a, HOTLINE)
  await expectScan(page, own, `原来 ${SPOKEN} 不用了`, HOTLINE)
  await addCheck(phone!.id)
  await expectEverywhere(page, a, OWN)

  // Past its cycle: nobody has touched anything.
  server.moveClock(90 * DAY + 5)
  await expectEverywhere(page, a, HOTLINE)
  await expectScan(page, own, `卡上的 ${SPOKEN} 正在重新核实`, HOTLINE)
  await expectScan(page, before, STILL_TRUE)
  await signIn(page, clerk, server.url)
  await page.goto(`${server.url}/staff/areas/${aId}`)
  await expect(page.getByText('本地 0472 8112345 核验过期了，等再打通后换上。')).toBeVisible()
  await addCheck(phone!.id, 'ANSWERED', -90)
  await expectEverywhere(page, a, OWN)
})

test('whoever reviews a number of one’s own is told which is shown and which will wait', async ({ page }) => {
  const { a, aId, serviceId } = await makeHotline()
  await openAs(page, 'EDITOR', a, `/staff/services/new?area=${aId}&overrides=${serviceId}`)
  await typeOwn(page)
  await button(page, '提交审核').click()
  await expect(page.getByText('正等发布员审核').first()).toBeVisible()
  const [proposal] = await runSql<{ id: number }>(`SELECT id FROM "Revision" WHERE "areaId" = $1`, [aId])
  await page.context().clearCookies()
  await openAs(page, 'PUBLISHER', a, `/staff/reviews/${proposal!.id}`)
  const panel = page.locator('section', { has: page.getByRole('heading', { name: '居民看到哪个号码' }) })
  await expect(panel).toContainText('居民现在看到：12320（让号县）。')
  await expect(panel).toContainText(`发布以后居民看到：${WAITS}`)
})
