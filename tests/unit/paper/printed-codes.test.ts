import { expect, test } from 'vitest'
import { readContentVersion } from '@/lib/directory/area/versions'
import { getEdition } from '@/lib/paper/edition/editions'
import { countUse, finishCounting } from '@/lib/paper/scan/count'
import { moveCode } from '@/lib/paper/token/move-code'
import { makeToken } from '@/lib/paper/token/token'
import { openCounty, printCard } from '@/tests/support/county'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()

/** A printed card's first code, and who printed it. */
async function printCode() {
  const county = await openCounty(directory)
  const { editionId } = await printCard(county.clerk, county.villageId)
  const readCode = async () => (await getEdition(county.clerk, editionId))!.codes[0]!
  return { ...county, readCode, token: (await readCode()).token }
}

test('a code is moved by who may, to where there is something', async () => {
  const { code, clerk, townId, token, readCode } = await printCode()
  const to = { target: 'AREA' as const, areaCode: `${code}-1`.toLowerCase(), columnSlug: null }
  expect(await moveCode(clerk, token, to)).toEqual({ status: 'moved' })
  expect(await readCode()).toMatchObject({ target: 'AREA', targetArea: { id: townId } })
  const nowhere = { ...to, target: 'COLUMN' as const, columnSlug: 'nothing' }
  expect(await moveCode(clerk, token, nowhere)).toEqual({ status: 'no-such-place' })
  const sibling = await directory.addActor('ADMIN', 'DH')
  await expect(moveCode(sibling, token, to)).rejects.toThrow('refused')
  await expect(moveCode(clerk, token, { ...to, areaCode: 'DH' })).rejects.toThrow('refused')
  expect(await moveCode(clerk, '00000000', to)).toEqual({ status: 'missing' })
})

test('tokens that nobody printed open nothing and store nothing', async () => {
  const { token } = await printCode()
  const rows = () => directory.query('SELECT token, scans, calls FROM "ScanCount"')
  for (let i = 0; i < 200; i++) {
    const unknown = makeToken(below => Math.floor(Math.random() * below))
    expect(await readContentVersion({ code: unknown })).toBeNull()
    countUse({ token: unknown, what: 'scan', at: new Date(), network: 'here' })
  }
  await finishCounting()
  expect(await rows()).toEqual([])
  for (let i = 0; i < 20; i++)
    countUse({ token, what: i % 2 ? 'call' : 'scan', at: new Date(), network: 'here' })
  await finishCounting()
  expect(await rows()).toEqual([{ token, scans: 10, calls: 10 }])
})

test('who has counted enough at a code is not forgotten for codes that are invented', async () => {
  const { token } = await printCode()
  const at = new Date()
  const count = (code: string, network: string) => countUse({ token: code, what: 'scan', at, network })
  for (let i = 0; i < 1000; i++) expect(count(token, 'greedy')).toBe('counted')
  expect(count(token, 'greedy')).toBe('enough')
  for (let i = 0; i < 60_000; i++) count(`invented ${i}`, 'greedy')
  await finishCounting()
  expect(count(token, 'greedy')).toBe('enough')
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < 5000; i++) count(`invented ${round} ${i}`, `network ${i % 100}`)
    await finishCounting()
  }
  expect(count(token, 'greedy')).toBe('enough')
})
