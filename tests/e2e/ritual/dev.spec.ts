import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isAlive } from '@/scripts/lib/steps.mjs'
import { endAll, makeDataDir, readPostgresPid, runDev } from '@/tests/support/ritual'
import { copyTree } from '@/tests/support/tree'

test.afterAll(endAll)

/** Documents and templates are read without a build, and what is made of them is not kept from before an edit. */
test('npm run dev: what is edited is seen on reload; Ctrl-C takes everything with it', async () => {
  const tree = copyTree()
  const dataDir = makeDataDir()
  const dev = await runDev(dataDir, tree.dir)
  await dev.says('ready:')
  expect(dev.read()).not.toContain('building')
  const read = async (path: string) => (await fetch(`${dev.url}/k/GY-JS-ZN${path}`)).text()
  const isSeen = (path: string, words: string, seen = true) =>
    expect.poll(async () => (await read(path)).includes(words)).toBe(seen)

  await isSeen('', '紧急电话')
  const restoreView = tree.edit('components/resident/EmergencyNumbers.tsx', text =>
    text.replace('紧急电话', '紧急的电话'),
  )
  await isSeen('', '紧急的电话')
  tree.edit('components/resident/style/base.css', text => `${text}\n.edited { color: red }\n`)
  await isSeen('', '.edited{color:red}')
  restoreView()
  await isSeen('', '紧急的电话', false)

  const before = await read('/card.pdf')
  expect(before).toContain('%PDF')
  expect(await read('/card.pdf')).toBe(before)
  tree.edit('lib/paper/sheet/template/paper-3.typ', text => text.replace('"#9f1d16"', '"#9f1d17"'))
  expect(await read('/card.pdf')).not.toBe(before)

  const postgres = readPostgresPid(join(dataDir, 'dev'))
  dev.child.kill('SIGINT')
  expect(await dev.ended).toBe(0)
  expect(isAlive(postgres)).toBe(false)
  await expect(fetch(dev.url)).rejects.toThrow()
  tree.remove()
})
