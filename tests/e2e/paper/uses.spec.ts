import { expect, test } from '@playwright/test'
import { runSql } from '@/tests/support/db'
import { createStaff, signIn } from '@/tests/support/staff'
import { addVillages } from '@/tests/support/villages'

test('for a stairwell the forms offer posters, for a household cards; alone and in a batch', async ({
  page,
}) => {
  await addVillages(runSql, { code: 'US', towns: 1, villages: 2 })
  await signIn(page, await createStaff({ role: 'EDITOR', areaCode: 'US' }))
  const [town] = await runSql<{ id: number }>(`SELECT id FROM "Area" WHERE code = 'US-1'`)
  for (const address of [`/staff/print?area=${town!.id}`, `/staff/batches/new?area=${town!.id}`]) {
    await page.goto(address)
    const use = page.getByRole('combobox', { name: '用途' })
    const layouts = page.getByRole('combobox', { name: '版式' }).locator('option')
    await expect(layouts.first()).toContainText('A5')
    await expect(layouts.filter({ hasText: '海报' })).toHaveCount(0)
    await use.selectOption('POSTER')
    await expect(layouts.first()).toHaveText('A4 楼道海报')
    await expect(layouts.filter({ hasNotText: '海报' })).toHaveCount(0)
    await expect(page.getByRole('combobox', { name: '版式' })).toHaveValue('poster-a4')
    await use.selectOption('HANDOUT')
    await expect(layouts.filter({ hasText: '大字版' })).toHaveCount(1)
  }
})
