import { expect, test } from '@playwright/test'
import { makePlace } from '@/tests/support/place'
import { signInAdmin } from '@/tests/support/staff'

test('a county gives a key, shown once; by it another system sends a case and reads it back, in both forms', async ({
  page,
  request,
}) => {
  const { county, a } = await makePlace()
  await signInAdmin(page, county)
  await page.goto('/staff/partners')
  await page.getByLabel('单位名称').fill('市12345热线')
  await page.getByLabel('也可以送来件').check()
  await page.getByRole('button', { name: '给一个密钥' }).click()
  const key = await page.getByLabel('接口密钥（api_key）').inputValue()
  const base = '/api/open311/v2'
  expect((await request.get(`${base}/discovery.xml`)).headers()['content-type']).toBe(
    'text/xml; charset=utf-8',
  )
  const services = await (await request.get(`${base}/services.json?jurisdiction_id=${county}`)).json()
  const { service_code } = services[0]
  const form = {
    api_key: key,
    jurisdiction_id: county,
    service_code,
    address_string: '甲村东头',
    address_id: a,
    description: '井盖翻了',
  }
  const sent = await request.post(`${base}/requests.json`, { form })
  expect(sent.status()).toBe(201)
  const [{ service_request_id: id }] = await sent.json()
  const xml = await (await request.get(`${base}/requests/${id}.xml?api_key=${key}`)).text()
  expect(xml).toContain(`<service_request_id>${id}</service_request_id><status>open</status>`)
  expect(xml).toContain('<description>井盖翻了</description>')
  expect((await request.get(`${base}/requests.json`)).status()).toBe(403)
  const answer = await request.get(`${base}/requests.json?api_key=${key}`)
  expect(answer.headers()['cache-control']).toBe('no-store')
  expect(await answer.json()).toHaveLength(1)
  await page.goto('/staff/partners')
  const row = page.getByRole('row', { name: /市12345热线/ })
  await row.getByRole('button', { name: '收回' }).click()
  await expect(row).toContainText(/日收回/)
  expect((await request.get(`${base}/requests.json?api_key=${key}`)).status()).toBe(403)
  expect(await page.content()).not.toContain(key)
})

test('what is malformed is a list of errors and no fault of the server', async ({ request }) => {
  for (const [method, path, data] of [
    ['GET', '/nothing', undefined],
    ['GET', '/services/%E2%9C%93.json?jurisdiction_id=NOPE', undefined],
    ['GET', `/requests.json?api_key=${'x'.repeat(900)}`, undefined],
    ['POST', '/requests.xml', '{"a":1}'],
    ['POST', '/services.json', 'x=1'],
    ['DELETE', '/requests.json', undefined],
  ] as const) {
    const answer = await request.fetch(`/api/open311/v2${path}`, { method, data })
    expect([path, answer.status() >= 400 && answer.status() < 500]).toEqual([path, true])
    expect([path, await answer.text()]).toEqual([path, expect.stringMatching(/<error><code>4|"code":4/)])
  }
})
