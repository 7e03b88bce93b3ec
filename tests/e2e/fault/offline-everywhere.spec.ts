import { createHash, randomBytes } from 'node:crypto'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { fresh } from '@/tests/support/app'
import { runSql } from '@/tests/support/db'
import { lookAtFocus } from '@/tests/support/outcome'
import { createStaff, signIn, type TestStaff } from '@/tests/support/staff'
import { listAddresses } from '@/tests/support/staff-addresses'

const SMALL = { width: 360, height: 560 }

/** One-time links have a form of their own. */
async function makeInvitation({ id }: TestStaff): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await runSql(
    `INSERT INTO "Invitation" ("tokenHash", name, email, role, "areaId", "invitedById", "expiresAt")
     SELECT $1, '受邀人', $2, 'EDITOR', s."areaId", s.id, now() + interval '1 day' FROM "Staff" s WHERE s.id = $3`,
    [createHash('sha256').update(token).digest('base64url'), `forms-${fresh('x')}@example.cn`, id],
  )
  return `/staff/invite/${token}`
}

/** Opens what a page has folded away: forms lie in there, too. */
async function unfold(page: Page) {
  const folded = page.locator('#main button[aria-expanded="false"]:not([aria-haspopup]):visible')
  for (let left = await folded.count(); left > 0; left--) await folded.first().click()
  const hides = page.getByRole('button', { name: /^在这里不显示/ })
  if ((await hides.count()) > 0) await hides.first().click()
}

/** Types into the first field of text that a form has. */
async function typeInto(form: Locator): Promise<{ field: Locator; typed: string } | null> {
  const text = 'input:is([type=text], :not([type])):not([readonly]):visible, textarea:visible'
  const fields = form.locator(text)
  if ((await fields.count()) === 0) return null
  await fields.first().fill(fresh('断网前填的'))
  return { field: fields.first(), typed: await fields.first().inputValue() }
}

const LOST_IN_SIGHT = { said: expect.stringContaining('没有等到回信'), isInWindow: true, isUncovered: true }

/** Presses the last button of each form of a page while there is no network. @returns what those buttons say */
async function pressOffline(page: Page): Promise<string[]> {
  const forms = page.locator('form[aria-busy]:has(button[type=submit]:visible)')
  const names: string[] = []
  for (let at = 0; at < Math.min(await forms.count(), 4); at++) {
    const form = forms.nth(at)
    const submit = form.locator('button[type=submit]:visible').last()
    await expect(submit).toBeEnabled()
    const kept = await typeInto(form)
    names.push((await submit.textContent()) ?? '')
    await page.context().setOffline(true)
    await submit.click()
    await expect(form.locator('[data-form-message]')).toBeFocused()
    const where = `${page.url()} ${names.at(-1)}`
    await expect.poll(() => page.evaluate(lookAtFocus), { message: where }).toEqual(LOST_IN_SIGHT)
    if (kept) await expect(kept.field).toHaveValue(kept.typed)
    await page.context().setOffline(false)
  }
  return names
}

/** Some of the forms that the walk must have met; every other that a page shows is tried as well. */
const KINDS = [
  '号码不对',
  '预览',
  '开通两步验证',
  '改密码',
  '收回',
  '发布',
  '撤下这一条',
  '放弃修改',
  '退回',
  '放弃这份修改',
]

test('every form of every page without a network: said at its buttons, in sight on a small screen, nothing lost', async ({
  page,
}) => {
  await page.setViewportSize(SMALL)
  const admin = await createStaff({ role: 'ADMIN', areaCode: 'NM' })
  await signIn(page, admin)
  const pressed = new Set<string>()
  for (const address of [...new Set(await listAddresses()), await makeInvitation(admin)]) {
    await page.goto(address)
    if ((await page.locator('form[aria-busy]').count()) === 0 && !/areas|editions/.test(address)) continue
    await unfold(page)
    for (const name of await pressOffline(page)) pressed.add(name)
  }
  expect(KINDS.filter(kind => !pressed.has(kind))).toEqual([])
})
