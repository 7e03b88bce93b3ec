import type { Page } from '@playwright/test'
import { fresh, openAs } from './app'
import { runSql } from './db'
import { idOf } from './place'

/** A column of an area, called by its address. */
export async function makeColumn(code: string, slug: string): Promise<number> {
  const [column] = await runSql<{ id: number }>(
    `INSERT INTO "Column" ("areaId", slug, title, "shortTitle") VALUES ($1, $2, $2, '栏目') RETURNING id`,
    [await idOf(code), slug],
  )
  return column!.id
}

/** The form of a new article in a column of its own, filled but for its text. */
export async function openNewArticle(page: Page, here: string) {
  const slug = fresh('lan-mu-')
  await makeColumn(here, slug)
  await openAs(page, 'PUBLISHER', here, `/staff/articles/new?area=${await idOf(here)}`)
  await page.getByRole('combobox', { name: '栏目' }).selectOption({ label: slug })
  await page.getByLabel('标题').fill('秦长城')
  await page.getByLabel('网址用名').fill('qin-changcheng')
  await page.getByLabel('摘要').fill('固阳秦长城')
  return { slug, address: `/columns/${slug}/qin-changcheng` }
}
