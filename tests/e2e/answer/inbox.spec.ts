import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { formatCaseNumber } from '@/lib/answer/case/number-words'
import { awaitForms, button } from '@/tests/support/app'
import { makeCase } from '@/tests/support/cases'
import { runSql } from '@/tests/support/db'
import { tabTo } from '@/tests/support/keyboard'
import { expectOutcome } from '@/tests/support/outcome'
import { makeTree } from '@/tests/support/place'
import { createStaff, signIn } from '@/tests/support/staff'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR)
let place: Awaited<ReturnType<typeof makeTree>>

test.beforeEach(async ({ page }) => {
  place = await makeTree({ county: '来信县', town: '来信镇', a: '支农村', b: '昌盛村' })
  await signIn(page, await createStaff({ role: 'EDITOR', areaCode: place.county, name: '李建国' }))
})

/** A letter that is late, one for today, one for later. */
async function makeLetters() {
  const said = { estate: '明珠小区', building: '3号楼', unit: '2单元' }
  const late = await makeCase(runSql, {
    ...{ areaId: place.aId, ...said, text: '楼道灯坏了半个月', receivedAt: inHours(-200) },
    ...{ acceptBy: inHours(-150), answerBy: inHours(-24) },
  })
  const soon = await makeCase(runSql, { areaId: place.bId, text: '飞线充电', acceptBy: inHours(20) })
  const wish = await makeCase(runSql, { areaId: place.aId, kind: 'ORDER', wish: '助老理发' })
  return { late, soon, wish }
}

const readSteps = async (id: number) =>
  (
    await runSql<{ kind: string }>('SELECT kind::text FROM "CaseStep" WHERE "caseId" = $1 ORDER BY id', [id])
  ).map(({ kind }) => kind)

/** What a resident's page does with an answer to a question. */
async function answerBack(id: number, text: string) {
  await runSql(`INSERT INTO "CaseStep" ("caseId", kind, at, text) VALUES ($1, 'ADDED', now(), $2)`, [
    id,
    text,
  ])
  await runSql('UPDATE "Case" SET lock = lock + 1 WHERE id = $1', [id])
}

async function press(page: Page, name: string) {
  await tabTo(page, button(page, name))
  await page.keyboard.press('Enter')
}

/** Of what is chosen and what does it, both called the same, the one that does it. */
async function send(page: Page, name: string) {
  await tabTo(page, button(page, name).last())
  await page.keyboard.press('Enter')
}

test('a clerk works through, by keyboard alone: 受理, a question, its answer, 转办, 答复, the next', async ({
  page,
}) => {
  const { late, soon } = await makeLetters()
  await page.goto('/staff')
  await expect(page.getByRole('heading', { level: 2, name: '1 件来信逾期' })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: '看来信' }))
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/staff\/cases$/)
  await expect(page.getByText('3件没办完：1件逾期')).toBeVisible()
  const letter = page.getByRole('link', { name: /楼道灯：楼道灯坏了半个月/ })
  await tabTo(page, letter)
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`id=${late.id}`))
  await awaitForms(page)

  await send(page, '受理')
  await expectOutcome(page, '受理了，居民看得到。')
  await press(page, '问清楚')
  await tabTo(page, page.getByRole('textbox', { name: '问居民' }))
  await page.keyboard.type('哪一层？')
  await press(page, '问居民')
  await expectOutcome(page, '问了')

  // What the resident answers meanwhile is told to whoever goes on without having seen it; what they typed stays.
  await answerBack(late.id, '一到三层')
  await press(page, '转办')
  await tabTo(page, page.getByRole('searchbox', { name: '找单位、服务队、地方' }))
  await page.keyboard.type('昌盛')
  const to = page.getByRole('combobox', { name: '转给' })
  await expect(to.getByRole('option', { name: '昌盛村（来信镇）' })).toBeAttached()
  await expect(to.getByRole('option', { name: '支农村' })).not.toBeAttached()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(to.getByRole('option', { name: /物业公司/ })).toBeAttached()
  await tabTo(page, to)
  await to.selectOption('NAMED')
  await tabTo(page, page.getByRole('textbox', { name: '单位名称' }))
  await page.keyboard.type('明珠物业')
  await send(page, '转办')
  await expectOutcome(page, /没有办：居民刚才办过/)
  await expect(page.getByText('一到三层')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '单位名称' })).toHaveValue('明珠物业')
  // Handed on, it stays open: its link is still to be sent.
  await send(page, '转办')
  await expectOutcome(page, '转给明珠物业了。')
  // What was done is said a moment before the page as it is now comes with it.
  await expect(button(page, '复制链接')).toBeVisible()
  await expect(async () => {
    await press(page, '去复制链接')
    await expect(button(page, '复制链接')).toBeFocused({ timeout: 2000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText('已转办：明珠物业')).toBeVisible()
  const link = await page.getByRole('textbox', { name: '给明珠物业的链接' }).inputValue()
  expect(link).toMatch(/\/do\/[0-9A-Z]{17}$/)
  await press(page, '催明珠物业')
  await expect(page.getByRole('textbox', { name: '催办的话' })).toHaveValue(new RegExp(link))
  await press(page, '记一次催办')
  await expectOutcome(page, '记下了一次催办。')

  await press(page, '答复居民')
  await press(page, '已经修好')
  await expect(page.getByRole('textbox', { name: '答复居民' })).toHaveValue(/已经修好了/)
  await press(page, '答复，下一件')
  await page.waitForURL(new RegExp(`id=${soon.id}`))
  await expectOutcome(page, '答复并办结了，居民看得到。')
  await expect(page.getByRole('link', { name: `看刚才那件 ${formatCaseNumber(late.number)}` })).toBeVisible()
  expect(await readSteps(late.id)).toEqual([
    ...['RECEIVED', 'ACCEPTED', 'ASKED', 'ADDED', 'FORWARDED', 'URGED', 'ANSWERED', 'CLOSED'],
  ])
  await expect(page.getByText('2件没办完')).toBeVisible()
})

test('a colleague closes it meanwhile: said, and what was typed stays to be copied', async ({ page }) => {
  const { soon } = await makeLetters()
  await page.goto(`/staff/cases?id=${soon.id}`)
  await awaitForms(page)
  await button(page, '答复居民').click()
  await button(page, '已派人，几日内办').click()
  // Somebody is on the way: that is no end.
  await expect(page.getByRole('checkbox', { name: '同时办结' })).not.toBeChecked()
  await button(page, '已经修好').click()
  await expect(page.getByRole('checkbox', { name: '同时办结' })).toBeChecked()
  const words = page.getByRole('textbox', { name: '答复居民' })
  await expect(words).toHaveValue(/^您好，您反映的事已经修好了[^派]*$/)
  await runSql(`UPDATE "Case" SET state = 'CLOSED', "endedAt" = now(), lock = lock + 1 WHERE id = $1`, [
    soon.id,
  ])
  await runSql(
    `INSERT INTO "CaseStep" ("caseId", kind, at, office, "staffName") VALUES ($1, 'CLOSED', now(), '来信镇', '刘龑')`,
    [soon.id],
  )
  await button(page, '答复，下一件').click()
  await expectOutcome(page, /没有办：刘龑刚才办过：已办结/)
  await expect(words).toHaveValue(/^您好，您反映的事已经修好了/)
})

test('several at once are taken up; what cannot be is named', async ({ page }) => {
  const { late, soon } = await makeLetters()
  await page.goto('/staff/cases')
  await page.getByRole('checkbox', { name: /楼道灯坏了/ }).check()
  await page.getByRole('checkbox', { name: /飞线充电/ }).check()
  await runSql('UPDATE "Case" SET lock = lock + 1 WHERE id = $1', [soon.id])
  const bar = page.getByRole('region', { name: '对选中的来信' })
  await expect(bar.getByText('选了2件')).toBeVisible()
  await button(page, '受理这2件').click()
  await expectOutcome(page, '受理了1件。')
  await expect(page.getByText(/没有办的1件/)).toBeVisible()
  expect(await readSteps(late.id)).toEqual(['RECEIVED', 'ACCEPTED'])
  expect(await readSteps(soon.id)).toEqual(['RECEIVED'])
})

for (const size of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
])
  test(`axe finds nothing, and nothing is wider than the window, at ${size.width}`, async ({ page }) => {
    const { late } = await makeLetters()
    await page.setViewportSize(size)
    for (const address of ['/staff/cases', `/staff/cases?id=${late.id}`, '/staff/cases?done=1']) {
      await page.goto(address)
      await awaitForms(page)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect([address, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)]).toEqual([address, []])
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect([address, wider]).toEqual([address, 0])
    }
  })

test('on a phone the list is a page, and each letter another', async ({ page }) => {
  const { late } = await makeLetters()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/staff/cases')
  const list = page.getByRole('list', { name: '来信' }).last()
  await expect(list).toBeVisible()
  await expect(page.getByRole('article')).toBeHidden()
  await page.getByRole('link', { name: /楼道灯：楼道灯坏了半个月/ }).click()
  await page.waitForURL(new RegExp(`id=${late.id}`))
  await expect(page.getByRole('article')).toBeVisible()
  await expect(list).toBeHidden()
  await page.getByRole('link', { name: '回列表' }).click()
  await expect(list).toBeVisible()
})
