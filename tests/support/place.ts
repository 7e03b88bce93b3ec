import { runSql } from './db'

/** The id of an area of the running server's database. */
export async function areaIdOf(code: string): Promise<number> {
  const [area] = await runSql<{ id: number }>('SELECT id FROM "Area" WHERE code = $1', [code])
  return area!.id
}

/** A column of an area with an address of its own. */
export async function makeColumn(code: string, slug: string): Promise<number> {
  const [column] = await runSql<{ id: number }>(
    `INSERT INTO "Column" ("areaId", slug, title, "shortTitle") VALUES ($1, $2, '测试栏目', '测试栏目') RETURNING id`,
    [await areaIdOf(code), slug],
  )
  return column!.id
}
