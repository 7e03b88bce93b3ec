import { beforeAll, expect, test, vi } from 'vitest'
import { createEdition } from '@/lib/paper/edition/print'
import { readPicture } from '@/lib/paper/reprint/picture'
import { countUse, finishCounting } from '@/lib/paper/scan/count'
import type { Actor } from '@/lib/staff/session/actor'
import { useDirectory } from '@/tests/support/directory'
import { addVillages } from '@/tests/support/villages'

// Read once by the process, so before anything of lib.
vi.hoisted(() => {
  process.env.OLD_HOSTS = 'kept.example, also-kept.example'
})

const directory = useDirectory()
let clerk: Actor

beforeAll(async () => {
  await addVillages(directory.query, { code: 'PI', towns: 2, villages: 2 })
  clerk = await directory.addActor('EDITOR', 'PI')
})

async function print(code: string, copies: number) {
  const areaId = await directory.idOf(code)
  const wish = { areaId, copies, layout: 'a5' as const, use: 'HANDOUT' as const, fallbacks: [] }
  expect(await createEdition(clerk, wish)).toMatchObject({ status: 'printed' })
}

/** One more edition of a village, as it was printed earlier under another name. */
const printEarlier = (code: string, id: number, host: string, copies: number) =>
  directory.query(
    `INSERT INTO "CardEdition" SELECT (jsonb_populate_record(e, jsonb_build_object('id', $2::int, 'number', e.number + 1,
       'copies', $4::int, 'printedAt', '2025-05-03T01:00:00Z', 'snapshot',
       jsonb_set(e.snapshot, '{codes,0,url}', to_jsonb('https://' || $3::text || '/q/00000000'))))).*
     FROM "CardEdition" e JOIN "Area" a ON a.id = e."areaId" WHERE a.code = $1 ORDER BY e.number DESC LIMIT 1`,
    [code, id, host, copies],
  )

test('the picture of a county: by town, by month, scans by day, and names that lead nowhere', async () => {
  await print('PI-1-1', 100)
  await print('PI-1-2', 50)
  await print('PI-2-1', 30)
  await printEarlier('PI-2-1', 90001, 'gone.example', 7)
  await printEarlier('PI-2-1', 90002, 'kept.example', 5)
  await directory.query(
    `INSERT INTO "Service" ("areaId", "categoryId", name, description)
     SELECT a.id, c.id, '镇里新添的', '' FROM "Area" a, "Category" c WHERE a.code = 'PI-1' AND c.slug = 'jobs'`,
  )
  const [code] = await directory.query<{ token: string }>('SELECT token FROM "QrCode" LIMIT 1')
  for (const what of ['scan', 'scan', 'call'] as const)
    countUse({ token: code!.token, what, at: new Date(), network: 'here' })
  await finishCounting()

  const picture = await readPicture(clerk, await directory.idOf('PI'))
  expect(picture.total).toMatchObject({ editions: 5, copies: 192, outdated: 2, outdatedCopies: 150 })
  expect(picture.byArea).toEqual([
    { label: '第1镇', editions: 2, copies: 150, outdated: 2, outdatedCopies: 150 },
    { label: '第2镇', editions: 3, copies: 42, outdated: 0, outdatedCopies: 0 },
  ])
  expect(picture.byMonth).toMatchObject([
    { label: '2025-05', editions: 2, copies: 12, outdated: 0 },
    { editions: 3, copies: 180, outdated: 2 },
  ])
  expect(picture.byDay).toHaveLength(30)
  expect(picture.byDay.at(-1)).toMatchObject({ scans: 2, calls: 1 })
  expect(picture.lostHosts).toEqual([{ host: 'gone.example', copies: 7 }])
  const town = await readPicture(clerk, await directory.idOf('PI-1'))
  expect(town.byArea.map(area => area.label)).toEqual(['第1村', '第2村'])
  const stranger = await directory.addActor('ADMIN', 'DH')
  await expect(readPicture(stranger, await directory.idOf('PI'))).rejects.toThrow('refused: area')
})
