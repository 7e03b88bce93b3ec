import { runSql } from './db'
import { idOf } from './place'

/** A column of an area with an address of its own. */
export async function makeColumn(code: string, slug: string): Promise<number> {
  const [column] = await runSql<{ id: number }>(
    `INSERT INTO "Column" ("areaId", slug, title, "shortTitle") VALUES ($1, $2, '测试栏目', '测试栏目') RETURNING id`,
    [await idOf(code), slug],
  )
  return column!.id
}
