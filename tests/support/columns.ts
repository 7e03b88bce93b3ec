import { runSql } from './db'
import { idOf } from './place'

/** A column of an area, called by its address. */
export async function makeColumn(code: string, slug: string): Promise<number> {
  const [column] = await runSql<{ id: number }>(
    `INSERT INTO "Column" ("areaId", slug, title, "shortTitle") VALUES ($1, $2, $2, '栏目') RETURNING id`,
    [await idOf(code), slug],
  )
  return column!.id
}
