import { expect, test } from '@playwright/test'
import { openAs } from '@/tests/support/app'

test('the menu by its rooms: the one I am in stands open, another opens by keyboard and leads on', async ({
  page,
}) => {
  await openAs(page, 'EDITOR', 'GY', '/staff/services')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await expect(menu.getByRole('link', { name: '服务项目', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(menu.getByRole('link', { name: '今日' })).toBeVisible()
  const content = menu.getByRole('button', { name: '内容' })
  await expect(content).toHaveAttribute('aria-expanded', 'false')
  await expect(menu.getByRole('link', { name: '公告' })).toBeHidden()

  await content.focus()
  await page.keyboard.press('Enter')
  await expect(content).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('link', { name: '公告' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/staff\/announcements$/)
  await expect(menu.getByRole('link', { name: '公告' })).toHaveAttribute('aria-current', 'page')
  await expect(menu.getByRole('link', { name: '服务项目', exact: true })).toBeHidden()
})

test('what a role may not open is not in its menu', async ({ page }) => {
  await openAs(page, 'EDITOR', 'GY', '/staff')
  const menu = page.getByRole('navigation', { name: '主菜单' })
  await menu.getByRole('button', { name: '管理' }).click()
  await expect(menu.getByRole('link', { name: '修改日志' })).toBeVisible()
  await expect(menu.getByRole('link', { name: '账号' })).toHaveCount(0)
})
