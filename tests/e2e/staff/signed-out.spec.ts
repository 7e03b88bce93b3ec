import { expect, test } from '@playwright/test'
import { STAFF_PAGES } from '@/tests/support/staff-pages'

const PAGES = STAFF_PAGES.filter(path => !/\/(login|invite\/\[token\]|\[\.\.\.missing\])$/.test(path))

for (const page of PAGES)
  test(`signed out, ${page} leads to the login`, async ({ request }) => {
    const address = page.replace('[kind]', 'team').replace(/\[\w+\]/g, '1')
    const response = await request.get(address)
    expect(new URL(response.url()).pathname).toBe('/staff/login')
  })
