import 'server-only'
import { townOf } from '@/lib/content/project/projects'
import type { Card } from '@/lib/directory/card/types'
import { captionCard, PROJECTS_CAPTION } from '@/lib/paper/sheet/captions'
import type { Target } from '@/lib/paper/token/target'
import { getDatabase } from '@/lib/system/database/database'
import type { AreaRef } from '@/lib/system/tree/area-ref'
import type { CodeRole } from './snapshot'

/** A code that is to be printed, before it has a token. */
export type PlannedCode = { role: CodeRole; caption: string; target: Target }

type ColumnRow = { id: number; areaId: number; shortTitle: string }

const atArea = (areaId: number): Target => ({ target: 'AREA', areaId, year: null, columnId: null })

function planFor(path: AreaRef[], listed: Set<number>, columns: ColumnRow[]): PlannedCode[] {
  const area = path[0]!
  const town = townOf(path)
  const codes: PlannedCode[] = [{ role: 'CARD', caption: captionCard(area), target: atArea(area.id) }]
  if (listed.has(town.id) || town !== area) {
    // Of the newest year, whichever that is when it is scanned: paper outlives the list of a year.
    const target: Target = { target: 'PROJECTS', areaId: town.id, year: null, columnId: null }
    codes.push({ role: 'PROJECTS', caption: PROJECTS_CAPTION, target })
  }
  const column = path.flatMap(step => columns.filter(row => row.areaId === step.id))[0]
  if (column) {
    const target: Target = { target: 'COLUMN', areaId: area.id, year: null, columnId: column.id }
    codes.push({ role: 'COLUMN', caption: column.shortTitle, target })
  }
  return codes
}

/** The codes that the cards of many areas carry, by area. */
export async function planCodes(cards: Card[]): Promise<Map<number, PlannedCode[]>> {
  const paths = cards.map(card => [card.area, ...card.ancestors])
  const ids = [...new Set(paths.flat().map(area => area.id))]
  const { pool } = getDatabase()
  const [columns, listed] = await Promise.all([
    pool.query<ColumnRow>(
      'SELECT "id", "areaId", "shortTitle" FROM "Column" WHERE "areaId" = ANY ($1) ORDER BY "position", "id"',
      [ids],
    ),
    pool.query<{ areaId: number }>(
      `SELECT "areaId" FROM "Project" WHERE "areaId" = ANY ($1)
       UNION SELECT "areaId" FROM "Activity" WHERE "areaId" = ANY ($1)`,
      [ids],
    ),
  ])
  const withList = new Set(listed.rows.map(row => row.areaId))
  return new Map(paths.map(path => [path[0]!.id, planFor(path, withList, columns.rows)]))
}
