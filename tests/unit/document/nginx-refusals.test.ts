import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { refuse } from '@/app/(resident)/_document/refuse'

vi.hoisted(() => {
  process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
})

/** What nginx answers by itself, in the words of the server that it cannot ask. */
const STATUSES = [400, 404, 405, 413, 414, 500, 503] as const

test.each(STATUSES)(
  'deploy/refusals/%d.html is what the server says (npm test -- unit tests/unit/document -u)',
  async status => {
    await expect(await (await refuse(status)).text()).toMatchFileSnapshot(
      `../../../deploy/refusals/${status}.html`,
    )
  },
)

test('deploy/refusals/413-pictures.html is what the server says of a form with photographs', async () => {
  await expect(await (await refuse('pictures')).text()).toMatchFileSnapshot(
    '../../../deploy/refusals/413-pictures.html',
  )
})

test('each that the configuration names is there, and no other', () => {
  const named = readFileSync('deploy/nginx.conf', 'utf8').matchAll(/ \/refusals\/(\d[-\w]*\.html)/g)
  const there = readdirSync('deploy/refusals')
  expect([...new Set([...named].map(([, name]) => name))].sort()).toEqual(there.sort())
})

test('whoever reads that nothing answers finds the numbers that do', () => {
  const html = readFileSync('deploy/refusals/503.html', 'utf8')
  for (const number of ['110', '119', '120', '12345']) expect(html).toContain(`href="tel:${number}"`)
})
