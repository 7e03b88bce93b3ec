import { expect, type Page } from '@playwright/test'
import { createStaff, type Role, signIn } from './staff'

/** What the app says of a record that is out. */
export const PUBLISHED = '已发布，居民现在就能看到。'

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
export const choice = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true })

let serial = 0
/** A name that no other test gives. */
export const fresh = (word: string) => `${word}${Date.now() % 1e6}${serial++}`

/** Waits for a page's script: while it takes a form over, what is selected in a field is no longer. */
export const awaitForms = (page: Page) => expect(page.locator('form[data-runs="false"]')).toHaveCount(0)

/** Opens a page of the app as a new account of an area. */
export async function openAs(page: Page, role: Role, areaCode: string, path: string) {
  const staff = await createStaff({ role, areaCode })
  await signIn(page, staff)
  await page.goto(path)
  await awaitForms(page)
  return staff
}

export async function publish(page: Page) {
  await button(page, '发布').click()
  await expect(page.getByText(PUBLISHED).first()).toBeVisible()
}

/** A new record is gone on with at its own address. */
export async function publishNew(page: Page, list: string) {
  await button(page, '发布').click()
  await expect(page).toHaveURL(new RegExp(`/staff/${list}/\\d+$`))
}

/** What a resident reads of an area's 医疗义诊. */
export async function readMedical(page: Page, code: string): Promise<string> {
  const html = await (await page.request.get(`/k/${code}`)).text()
  // A card whose last line is gone has no rows.
  return (/<section class="line" id="medical".*?<\/section>/s.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, '')
}

/** What the preview of the phone page beside a form says. */
export const readPhone = (page: Page) =>
  page
    .locator('iframe')
    .evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.body?.textContent ?? '')
    .catch(() => '')
