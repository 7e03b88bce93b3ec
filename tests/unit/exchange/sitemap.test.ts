import { expect, test } from 'vitest'
import { writeAddresses } from '@/app/(resident)/sitemap.xml/write-xml'
import { readContentVersion } from '@/lib/directory/area/versions'
import { IDS_A_PIECE, namePiece, type PieceKind, parsePiece } from '@/lib/exchange/sitemap/piece'
import { listPieces, readPiece } from '@/lib/exchange/sitemap/sitemap'
import { useDirectory } from '@/tests/support/directory'

const directory = useDirectory()
const now = new Date('2026-11-27T02:00:00Z')
const read = async (kind: PieceKind, number = 0, at = now) =>
  (await readPiece({ kind, number }, at))?.paths ?? []

/** An announcement of a county, from one day on until another. */
async function announce(title: string, from: string, until: string | null) {
  const { id } = await directory.read<{ id: number }>(
    `INSERT INTO "Announcement" ("areaId", kind, title, body, "publishAt", "expireAt")
     SELECT id, 'NOTICE', $1, '', $2, $3 FROM "Area" WHERE code = 'GY' RETURNING id`,
    [title, from, until],
  )
  return `/news/${id}`
}

test('what is in use is there, with its lists of projects, columns and articles; what is withdrawn is not', async () => {
  const areas = await read('areas')
  expect(areas).toEqual(expect.arrayContaining(['/k/NM', '/k/GY', '/k/GY-JS-ZN', '/k/GY-JS/projects/2022']))
  expect(new Set(areas).size).toBe(areas.length)
  const columns = await read('columns')
  expect(columns).toEqual(expect.arrayContaining(['/columns/gy41', '/columns/gy41/qin-changcheng']))
  const gone = `SELECT id FROM "Area" WHERE code = 'GY-JS-ZN'`
  await directory.query(`UPDATE "Area" SET "withdrawnAt" = now() WHERE id = (${gone})`)
  expect(await read('areas')).toEqual(areas.filter(path => path !== '/k/GY-JS-ZN'))
  await directory.query(`UPDATE "Area" SET "withdrawnAt" = NULL WHERE id = (${gone})`)
})

test('an announcement is there while it is out, and the piece holds until that changes', async () => {
  const over = await announce('过了', '2026-11-01', '2026-11-02')
  const out = await announce('正在', '2026-11-20', '2026-11-27T05:00:00Z')
  const coming = await announce('要来', '2026-11-27T04:00:00Z', null)
  const piece = await readPiece({ kind: 'news', number: 0 }, now)
  expect(piece!.paths).toContain(out)
  for (const path of [over, coming]) expect(piece!.paths).not.toContain(path)
  expect(piece!.validUntil).toEqual(new Date('2026-11-27T04:00:00Z'))
  expect(await read('news', 0, new Date('2026-11-27T06:00:00Z'))).toContain(coming)
})

test('however many ids there are, each lies in one piece of the index, and an empty one is none', async () => {
  const last = 3 * IDS_A_PIECE + 7
  await directory.query(
    `INSERT INTO "Area" (id, code, name, kind, "parentId", "parentKind")
     SELECT $1, 'GY-FAR', '远村', 'VILLAGE', id, kind FROM "Area" WHERE code = 'GY-JS'`,
    [last],
  )
  const pieces = await listPieces()
  expect(pieces.filter(({ kind }) => kind === 'areas')).toHaveLength(4)
  for (const piece of pieces) expect(parsePiece(namePiece(piece))).toEqual(piece)
  expect(await read('areas', 3)).toEqual(['/k/GY-FAR'])
  expect(await readPiece({ kind: 'areas', number: 2 }, now)).toBeNull()
  expect(await readPiece({ kind: 'areas', number: 99_999 }, now)).toBeNull()
})

test('its version is another as soon as there is something new', async () => {
  const before = await readContentVersion('sitemap')
  expect(await readContentVersion('sitemap')).toBe(before)
  await announce('新的', '2026-11-20', null)
  expect(await readContentVersion('sitemap')).not.toBe(before)
})

test('addresses are written as XML has them', () => {
  const xml = new TextDecoder().decode(writeAddresses('https://a.example', ['/k/GY', '/x?a&b']))
  expect(xml).toContain('<url><loc>https://a.example/k/GY</loc></url>')
  expect(xml).toContain('/x?a&amp;b')
})
